package io.compliance4j.internal.collect;

import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.error.ServerException;
import io.compliance4j.error.TransferException;
import java.util.Optional;

/** What a failure to read one record says about that record. */
enum Setback {
    /** It is not there any more. */
    GONE,
    /** It cannot be read now, and nothing says when it can. */
    LATER,
    /** It cannot be read. */
    BROKEN,
    /** Nothing: the service is not what it should be, or this key is not. */
    NOT_ITS_OWN;

    /** Judges a failure that the retries did not mend. */
    static Setback of(ComplianceException failure) {
        if (failure instanceof NotFoundException) {
            return GONE;
        }
        if (failure instanceof BadRequestException || failure instanceof CursorExpiredException) {
            return BROKEN;
        }
        if (failure instanceof ServerException server && server.isDataDependent()) {
            return server.status() == 503 ? LATER : BROKEN;
        }
        if (failure instanceof TransferException transfer) {
            return transfer.kind() == TransferException.Kind.TOO_LARGE ? BROKEN : NOT_ITS_OWN;
        }
        if (failure instanceof ResponseFormatException format) {
            return format.isTruncated() ? NOT_ITS_OWN : BROKEN;
        }
        return NOT_ITS_OWN;
    }

    /** Whether going on from a saved position was refused, so that beginning anew may help. */
    static boolean isOfPosition(ComplianceException failure) {
        return failure instanceof BadRequestException || failure instanceof CursorExpiredException;
    }

    /** Why, for a dead letter. */
    static String reason(ComplianceException failure) {
        return failure instanceof ComplianceApiException refusal
                ? refusal.error().toString()
                : String.valueOf(failure.getMessage());
    }

    /** The request-id to quote. */
    static Optional<String> requestId(ComplianceException failure) {
        if (failure instanceof ComplianceApiException refusal) {
            return refusal.requestId();
        }
        if (failure instanceof CursorExpiredException expired) {
            return expired.error().flatMap(error -> error.requestId());
        }
        return failure instanceof ResponseFormatException format ? format.requestId() : Optional.empty();
    }
}

package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.error.TransferException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Which failures another attempt may mend. All operations of this API can be repeated without harm, deletes included. */
final class RetryTable {

    private static final int MOST_CAUSES = 20;

    private RetryTable() {}

    /** What to do about a failure. */
    enum Verdict {
        /** Nothing that repeating would change. */
        FINAL,
        /** Again after a growing delay, within the number of attempts. */
        REPEAT,
        /** Once more and then no further, because it hangs on the record asked for. */
        REPEAT_ONCE,
        /** Again when the server's budget allows; not counted as an attempt. */
        WAIT_FOR_BUDGET
    }

    /** @param head of the answer that failed, if one came */
    static Verdict judge(ComplianceException failure, Optional<Head> head) {
        if (failure instanceof ComplianceApiException refusal) {
            return judgeRefusal(refusal, head.flatMap(h -> h.header("x-should-retry")));
        }
        if (failure instanceof ComplianceTimeoutException timeout) {
            return switch (timeout.kind()) {
                case CONNECT, RESPONSE -> Verdict.REPEAT;
                case QUEUE, DEADLINE -> Verdict.FINAL;
            };
        }
        if (failure instanceof TransferException transfer) {
            return switch (transfer.kind()) {
                case STALLED, BROKEN, DIGEST_MISMATCH -> Verdict.REPEAT;
                case TOO_LARGE -> Verdict.FINAL;
            };
        }
        if (failure instanceof ComplianceIOException io) {
            return isRefusalOfTheConnection(io) ? Verdict.FINAL : Verdict.REPEAT;
        }
        if (failure instanceof ResponseFormatException format) {
            return format.isTruncated() ? Verdict.REPEAT : Verdict.FINAL;
        }
        return Verdict.FINAL;
    }

    private static Verdict judgeRefusal(ComplianceApiException refusal, Optional<String> shouldRetry) {
        int status = refusal.status();
        if (status == 429) {
            return Verdict.WAIT_FOR_BUDGET;
        }
        if (status == 409 || shouldRetry.filter("false"::equals).isPresent()) {
            return Verdict.FINAL;
        }
        if (KnownMessages.hangsOnTheRecord(refusal.error())) {
            return Verdict.REPEAT_ONCE;
        }
        if (shouldRetry.filter("true"::equals).isPresent()) {
            return Verdict.REPEAT;
        }
        return switch (status) {
            case 408, 500, 502, 503, 504, 529 -> Verdict.REPEAT;
            default -> Verdict.FINAL;
        };
    }

    /** A certificate that is not trusted, or an answer that is no HTTP, will be the same next time. */
    private static boolean isRefusalOfTheConnection(ComplianceIOException failure) {
        boolean handshake = false;
        boolean certificate = false;
        @Nullable Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof ProtocolException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
            handshake |= cause instanceof SSLHandshakeException;
            certificate |= cause instanceof CertificateException;
            cause = cause.getCause();
        }
        return handshake && certificate;
    }
}

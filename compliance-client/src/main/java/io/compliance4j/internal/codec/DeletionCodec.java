package io.compliance4j.internal.codec;

import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.json.RawJson;

/** Reads the confirmations of deletions. */
public final class DeletionCodec {

    private DeletionCodec() {}

    /** Accepts only an answer that says {@code type}: anything else is no confirmation. */
    public static ResponseHandler<DeleteResult> confirmation(String id, String type) {
        return response -> {
            ResponseInfo info = response.info();
            RecordReader<DeleteResult> reader =
                    RecordReader.of((fields, raw) -> confirmed(fields, raw, id, type, info));
            return SingleRecords.read(response.body().readAllBytes(), info, reader);
        };
    }

    private static DeleteResult confirmed(Fields fields, RawJson raw, String id, String type, ResponseInfo info) {
        if (!fields.string("type").filter(type::equals).isPresent()) {
            throw new ResponseFormatException(
                    "The answer to the deletion does not confirm it: its type is not '" + type
                            + "'. Check whether the record is still there before taking it for deleted.",
                    info.requestId().orElse(null),
                    null);
        }
        return DeleteResult.builder()
                .id(id)
                .outcome(DeleteResult.Outcome.DELETED)
                .requestId(info.requestId())
                .raw(raw)
                .build();
    }
}

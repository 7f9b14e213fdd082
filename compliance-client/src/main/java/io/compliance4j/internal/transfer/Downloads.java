package io.compliance4j.internal.transfer;

import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.transfer.Download;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the downloads of the resource families. */
public final class Downloads {

    private Downloads() {}

    /**
     * A content that is streamed.
     *
     * @param id what the file is named after in a directory
     * @param recordedMd5 the MD5 of the content's metadata, in hex; asked for only if the answer carries none, because it
     *     costs a request
     */
    public static Download content(Api api, ApiRequest request, String id, Supplier<Optional<String>> recordedMd5) {
        return new VerifiedDownload(new StreamedSource(api, request, recordedMd5), id);
    }

    /**
     * A content that comes inside a JSON answer.
     *
     * @param id what the file is named after in a directory
     * @param content fetches the answer
     */
    public static Download text(String id, Supplier<TextContent> content) {
        return new VerifiedDownload(new TextSource(content), id);
    }
}

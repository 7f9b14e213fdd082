package io.compliance4j.internal.transfer;

import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The body of a binary answer. */
final class StreamedSource implements Source {

    private final Api api;
    private final ApiRequest request;
    private final Supplier<Optional<String>> recordedMd5;

    StreamedSource(Api api, ApiRequest request, Supplier<Optional<String>> recordedMd5) {
        this.api = api;
        this.request = request;
        this.recordedMd5 = recordedMd5;
    }

    @Override
    public <T> T read(Reader<T> reader) throws IOException {
        try {
            return api.send(request, response -> reader.read(content(response)));
        } catch (LocalFailure e) {
            throw e.unwrap();
        }
    }

    @Override
    public Content open() {
        return api.send(request, response -> {
            response.keepOpen();
            return content(response);
        });
    }

    private Content content(Response response) {
        Optional<String> announced = response.header("content-md5").flatMap(Digests::fromContentMd5);
        return new Content(
                response.body(),
                response.header("content-disposition").flatMap(ContentDisposition::fileName),
                response.header("content-type"),
                () -> announced.or(() -> recordedMd5.get().map(hex -> hex.toLowerCase(Locale.ROOT))));
    }
}

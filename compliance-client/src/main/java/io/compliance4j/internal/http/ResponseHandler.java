package io.compliance4j.internal.http;

import java.io.IOException;

/** Makes a value of a 200. */
@FunctionalInterface
public interface ResponseHandler<T> {

    /**
     * Reads the response. The caller closes it afterwards, unless the handler has {@linkplain Response#keepOpen() taken
     * it over}.
     *
     * @throws IOException if the body could not be read to its end; the call may be repeated
     */
    T handle(Response response) throws IOException;
}

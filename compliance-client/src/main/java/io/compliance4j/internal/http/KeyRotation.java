package io.compliance4j.internal.http;

import io.compliance4j.error.AuthenticationException;

/** Asks for the key once more when the server rejects it, so that a key can be replaced while the program runs. */
final class KeyRotation implements Step {

    private final Credentials credentials;
    private final Step next;

    KeyRotation(Credentials credentials, Step next) {
        this.credentials = credentials;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        try {
            return next.send(call, handler);
        } catch (AuthenticationException rejected) {
            if (call.credential().filter(credentials::renew).isEmpty()) {
                throw rejected;
            }
            return next.send(call, handler);
        }
    }
}

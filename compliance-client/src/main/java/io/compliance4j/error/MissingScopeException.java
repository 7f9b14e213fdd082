package io.compliance4j.error;

import java.util.List;

/** 403: the key lacks a scope. Scopes are fixed when a key is created, so the way out is another key. */
public final class MissingScopeException extends PermissionException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> granted;

    @SuppressWarnings("serial")
    private final List<String> needed;

    public MissingScopeException(ApiError error, String advice, List<String> granted, List<String> needed) {
        super(error, advice);
        this.granted = List.copyOf(granted);
        this.needed = List.copyOf(needed);
    }

    /** The scopes that the key has, as the server listed them. */
    public List<String> granted() {
        return granted;
    }

    /** The scopes of which one would do, as the server listed them. */
    public List<String> needed() {
        return needed;
    }
}

package io.compliance4j.collect.property;

/** The process ends here. No code handles this, because no code is running any more. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}

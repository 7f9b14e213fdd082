package io.compliance4j.internal.http;

/**
 * A key as the pipeline uses it.
 *
 * @param use what the service accepts it for, as far as its prefix tells
 */
public record Credential(String secret, Use use) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "Credential[" + use + "]";
    }

    /** What a key is good for. */
    public enum Use {
        EVERYTHING,
        ACTIVITIES_ONLY,
        NOTHING
    }
}

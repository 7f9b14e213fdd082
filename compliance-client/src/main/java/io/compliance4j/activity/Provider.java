package io.compliance4j.activity;

import io.compliance4j.json.RawJson;
import java.util.Optional;
import org.immutables.value.Value;

/** Who vouches for an {@link Actor.Federated}. An open union: expect other kinds than these. */
@Value.Enclosing
public interface Provider {

    /** Discriminator on the wire, such as {@code aws}; empty if the server sent none. */
    String type();

    /** Amazon Web Services. */
    @Value.Immutable
    interface Aws extends Provider {

        @Override
        default String type() {
            return "aws";
        }

        /** Id of the account. */
        Optional<String> accountId();

        /** Name of the role or user that signed. */
        @Value.Redacted
        Optional<String> signedPrincipal();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableProvider.Aws.Builder {
            Builder() {}
        }
    }

    /** Microsoft Azure. */
    @Value.Immutable
    interface Azure extends Provider {

        @Override
        default String type() {
            return "azure";
        }

        /** Id of the subscription. */
        Optional<String> subscriptionId();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableProvider.Azure.Builder {
            Builder() {}
        }
    }

    /** Google Cloud. */
    @Value.Immutable
    interface Gcp extends Provider {

        @Override
        default String type() {
            return "gcp";
        }

        /** Number of the project. */
        Optional<String> projectNumber();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableProvider.Gcp.Builder {
            Builder() {}
        }
    }

    /** A registered OpenID Connect issuer. */
    @Value.Immutable
    interface Oidc extends Provider {

        @Override
        default String type() {
            return "oidc";
        }

        /** The issuer; empty if the credential could not be verified. */
        Optional<String> issuer();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableProvider.Oidc.Builder {
            Builder() {}
        }
    }

    /** A provider of a kind that this version does not know, or that does not say of which kind it is. */
    @Value.Immutable
    interface Unknown extends Provider {

        @Override
        String type();

        /** The bytes received for it. */
        @Value.Auxiliary
        @Value.Redacted
        RawJson raw();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableProvider.Unknown.Builder {
            Builder() {}
        }
    }
}

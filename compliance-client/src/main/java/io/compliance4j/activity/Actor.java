package io.compliance4j.activity;

import io.compliance4j.json.RawJson;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who acted. An open union: test with {@code instanceof} for the kinds you handle, and expect others.
 *
 * <p>Members are empty where the server left them out. Addresses, user agents and subjects are left out of {@code
 * toString()}.
 */
@Value.Enclosing
public interface Actor {

    /** Discriminator on the wire, such as {@code user_actor}; empty if the server sent none. */
    String type();

    /** IPv4 or IPv6 address it acted from. Never there for kinds that have none, and not always for the others. */
    default Optional<String> ipAddress() {
        return Optional.empty();
    }

    /** The user agent it acted with. Never there for kinds that have none, and not always for the others. */
    default Optional<String> userAgent() {
        return Optional.empty();
    }

    /** A person who is signed in. */
    @Value.Immutable
    interface User extends Actor {

        @Override
        default String type() {
            return "user_actor";
        }

        /** Stable key of the person; e-mail addresses change. */
        Optional<String> userId();

        /** Address at the time. */
        @Value.Redacted
        Optional<String> emailAddress();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.User.Builder {
            Builder() {}
        }
    }

    /** A key of the customer; every call of this API has one as its actor. */
    @Value.Immutable
    interface ApiKey extends Actor {

        @Override
        default String type() {
            return "api_actor";
        }

        /** Id of the key. */
        Optional<String> apiKeyId();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.ApiKey.Builder {
            Builder() {}
        }
    }

    /** An Admin API key that managed something. */
    @Value.Immutable
    interface AdminApiKey extends Actor {

        @Override
        default String type() {
            return "admin_api_key_actor";
        }

        /** Id of the key; it ends like the id that the same key has elsewhere. */
        Optional<String> adminApiKeyId();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.AdminApiKey.Builder {
            Builder() {}
        }
    }

    /** Somebody who has not signed in, or not yet. */
    @Value.Immutable
    interface UnauthenticatedUser extends Actor {

        @Override
        default String type() {
            return "unauthenticated_user_actor";
        }

        /** Address that was claimed, not proven. */
        @Value.Redacted
        Optional<String> unauthenticatedEmailAddress();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.UnauthenticatedUser.Builder {
            Builder() {}
        }
    }

    /** The provider. */
    @Value.Immutable
    interface Anthropic extends Actor {

        @Override
        default String type() {
            return "anthropic_actor";
        }

        /** Documented to be always empty. */
        @Value.Redacted
        Optional<String> emailAddress();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.Anthropic.Builder {
            Builder() {}
        }
    }

    /** Automatic work of the provider, without anybody behind it. */
    @Value.Immutable
    interface SystemService extends Actor {

        @Override
        default String type() {
            return "system_actor";
        }

        /** Name of the service. */
        Optional<String> service();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.SystemService.Builder {
            Builder() {}
        }
    }

    /** A service account. */
    @Value.Immutable
    interface ServiceAccount extends Actor {

        @Override
        default String type() {
            return "service_account_actor";
        }

        /** Id of the account. */
        Optional<String> serviceAccountId();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.ServiceAccount.Builder {
            Builder() {}
        }
    }

    /** An identity provider that pushes changes over SCIM. */
    @Value.Immutable
    interface DirectorySync extends Actor {

        @Override
        default String type() {
            return "scim_directory_sync_actor";
        }

        /** Id of the directory. */
        Optional<String> directoryId();

        /** Id of the event that brought the change. */
        Optional<String> workosEventId();

        /** Kind of identity provider, such as {@code OktaSCIMV2}. */
        Optional<String> idpConnectionType();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.DirectorySync.Builder {
            Builder() {}
        }
    }

    /** A workload that presented a verified OIDC token. */
    @Value.Immutable
    interface FederatedIdentity extends Actor {

        @Override
        default String type() {
            return "federated_identity_actor";
        }

        /** Who issued the token. */
        Optional<String> issuer();

        /** Whom the token is about. */
        @Value.Redacted
        Optional<String> subject();

        /** Whom the token is for. */
        List<String> audience();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.FederatedIdentity.Builder {
            Builder() {}
        }
    }

    /** An identity that a cloud provider or a registered issuer vouches for. */
    @Value.Immutable
    interface Federated extends Actor {

        @Override
        default String type() {
            return "federated_actor";
        }

        /** Who vouches. */
        Optional<Provider> provider();

        /** Whose identity it is. */
        @Value.Redacted
        Optional<String> subject();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.Federated.Builder {
            Builder() {}
        }
    }

    /** A mobile device that proved itself by app attestation. */
    @Value.Immutable
    interface AttestedDevice extends Actor {

        @Override
        default String type() {
            return "attested_device_actor";
        }

        /** Id of the client application. */
        Optional<String> externalClientId();

        /** Hash of the device key's id. */
        Optional<String> kidHash();

        @Override
        @Value.Redacted
        Optional<String> ipAddress();

        @Override
        @Value.Redacted
        Optional<String> userAgent();

        static Builder builder() {
            return new Builder();
        }

        /** Collects the members. Not thread-safe. */
        final class Builder extends ImmutableActor.AttestedDevice.Builder {
            Builder() {}
        }
    }

    /** An actor of a kind that this version does not know, or that does not say of which kind it is. */
    @Value.Immutable
    interface Unknown extends Actor {

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
        final class Builder extends ImmutableActor.Unknown.Builder {
            Builder() {}
        }
    }
}

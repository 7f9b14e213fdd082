package io.compliance4j.organization;

import io.compliance4j.json.RawJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A setting of an organization: one of the nested variants, or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Where the server leaves the kind out, the name decides. Immutable.
 */
@Value.Enclosing
public interface Setting {

    /** Its name, such as {@code web_search_enabled}. */
    String name();

    /** Something that is on or off. */
    @Value.Immutable
    interface Flag extends Setting {

        /** Whether it is on. */
        boolean enabled();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Flag}. Not thread-safe. */
        final class Builder extends ImmutableSetting.Flag.Builder {

            Builder() {}
        }
    }

    /** A number, such as the longest session in seconds. */
    @Value.Immutable
    interface WholeNumber extends Setting {

        /** The number; empty for no limit. */
        OptionalLong value();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link WholeNumber}. Not thread-safe. */
        final class Builder extends ImmutableSetting.WholeNumber.Builder {

            Builder() {}
        }
    }

    /** A text, mostly an id. */
    @Value.Immutable
    interface Text extends Setting {

        /** The text; empty if nothing is set. */
        @Value.Redacted
        Optional<String> value();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Text}. Not thread-safe. */
        final class Builder extends ImmutableSetting.Text.Builder {

            Builder() {}
        }
    }

    /** Several texts, such as the ranges of an IP allow-list. */
    @Value.Immutable
    interface TextList extends Setting {

        /** The texts in the server's order. */
        @Value.Redacted
        List<String> values();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link TextList}. Not thread-safe. */
        final class Builder extends ImmutableSetting.TextList.Builder {

            Builder() {}
        }
    }

    /** How users come into the organization. */
    @Value.Immutable
    interface Provisioning extends Setting {

        /** The way in force. */
        ProvisioningMode mode();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Provisioning}. Not thread-safe. */
        final class Builder extends ImmutableSetting.Provisioning.Builder {

            Builder() {}
        }
    }

    /** How long content is kept. */
    @Value.Immutable
    interface Retention extends Setting {

        /**
         * The period for each kind of data, such as {@code chat}; the key {@code all} stands alone. A kind without an
         * entry has no period set by an administrator.
         */
        Map<String, RetentionPeriod> periods();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Retention}. Not thread-safe. */
        final class Builder extends ImmutableSetting.Retention.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know, or a known one with a value it cannot have. */
    @Value.Immutable
    interface Unknown extends Setting {

        /** The server's word for the kind; empty if it sent none. */
        String type();

        /** The setting exactly as received. */
        @Value.Auxiliary
        RawJson raw();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableSetting.Unknown.Builder {

            Builder() {}
        }
    }
}

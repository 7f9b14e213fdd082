package io.compliance4j.testkit.engine;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What can be set about the service. Immutable; see {@link #builder()} for the defaults. */
public final class EngineOptions {
    private final Set<OlderBehavior> olderBehaviors;
    private final Set<String> moreActivityTypes;
    private final boolean fullJson;
    private final int requestsPerMinute;
    private final int remoteRequestsPerMinute;
    private final double neighbourPerSecond;
    private final int maxSessionPage;
    private final boolean emptyPages;

    private EngineOptions(Builder from) {
        this.olderBehaviors = Set.copyOf(from.olderBehaviors);
        this.moreActivityTypes = Set.copyOf(from.moreActivityTypes);
        this.fullJson = from.fullJson;
        this.requestsPerMinute = from.requestsPerMinute;
        this.remoteRequestsPerMinute = from.remoteRequestsPerMinute;
        this.neighbourPerSecond = from.neighbourPerSecond;
        this.maxSessionPage = from.maxSessionPage;
        this.emptyPages = from.emptyPages;
    }

    public Set<OlderBehavior> olderBehaviors() {
        return olderBehaviors;
    }

    public Set<String> moreActivityTypes() {
        return moreActivityTypes;
    }

    public boolean isFullJson() {
        return fullJson;
    }

    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    public int remoteRequestsPerMinute() {
        return remoteRequestsPerMinute;
    }

    public double neighbourPerSecond() {
        return neighbourPerSecond;
    }

    public int maxSessionPage() {
        return maxSessionPage;
    }

    public boolean hasEmptyPages() {
        return emptyPages;
    }

    public static EngineOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings; not thread-safe. */
    public static final class Builder {
        private final EnumSet<OlderBehavior> olderBehaviors = EnumSet.noneOf(OlderBehavior.class);
        private final Set<String> moreActivityTypes = new TreeSet<>();
        private boolean fullJson;
        private int requestsPerMinute = 600;
        private int remoteRequestsPerMinute = 300;
        private double neighbourPerSecond;
        private int maxSessionPage = Integer.MAX_VALUE;
        private boolean emptyPages;

        private Builder() {}

        public Builder older(OlderBehavior... values) {
            this.olderBehaviors.addAll(Set.of(values));
            return this;
        }

        /** Lets {@code activity_types[]} name a type that is not in the catalogue. */
        public Builder activityType(String value) {
            this.moreActivityTypes.add(value);
            return this;
        }

        /** Writes every field; without a call those are left out that the wire leaves out when null or default. */
        public Builder fullJson() {
            this.fullJson = true;
            return this;
        }

        /** The budget of the tenant; 600 by default. */
        public Builder requestsPerMinute(int value) {
            this.requestsPerMinute = positive("requestsPerMinute", value);
            return this;
        }

        /** The second budget, of the remote-session endpoints; its real size is unpublished, 300 by default. */
        public Builder remoteRequestsPerMinute(int value) {
            this.remoteRequestsPerMinute = positive("remoteRequestsPerMinute", value);
            return this;
        }

        /** Somebody else uses the same budget, this many requests a second. */
        public Builder neighbour(double requestsPerSecond) {
            this.neighbourPerSecond = requestsPerSecond;
            return this;
        }

        /** Session pages hold at most this many items, however many were asked for. */
        public Builder shortSessionPages(int maxItems) {
            this.maxSessionPage = positive("shortSessionPages", maxItems);
            return this;
        }

        /** Code artifacts and user preferences put an empty page with a {@code next_page} before every page. */
        public Builder emptyPages() {
            this.emptyPages = true;
            return this;
        }

        public EngineOptions build() {
            return new EngineOptions(this);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, got " + value + ".");
            }
            return value;
        }
    }
}

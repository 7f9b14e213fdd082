package io.compliance4j;

import io.compliance4j.activity.Activities;
import io.compliance4j.artifact.Artifacts;
import io.compliance4j.artifact.CodeArtifacts;
import io.compliance4j.chat.Chats;
import io.compliance4j.collect.Collectors;
import io.compliance4j.deletion.Deletions;
import io.compliance4j.file.Files;
import io.compliance4j.file.GeneratedFiles;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.http.Sleeper;
import io.compliance4j.http.Transport;
import io.compliance4j.internal.collect.CollectorContext;
import io.compliance4j.internal.collect.DefaultCollectors;
import io.compliance4j.internal.collect.OwnRequests;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.BaseUri;
import io.compliance4j.internal.http.Credential;
import io.compliance4j.internal.http.JdkTransport;
import io.compliance4j.internal.http.Pipeline;
import io.compliance4j.internal.http.PipelineSettings;
import io.compliance4j.internal.http.Ticks;
import io.compliance4j.internal.http.UserAgent;
import io.compliance4j.internal.http.Workers;
import io.compliance4j.internal.resource.DefaultActivities;
import io.compliance4j.internal.resource.DefaultArtifacts;
import io.compliance4j.internal.resource.DefaultChats;
import io.compliance4j.internal.resource.DefaultCodeArtifacts;
import io.compliance4j.internal.resource.DefaultDeletions;
import io.compliance4j.internal.resource.DefaultFiles;
import io.compliance4j.internal.resource.DefaultGeneratedFiles;
import io.compliance4j.internal.resource.DefaultGroups;
import io.compliance4j.internal.resource.DefaultLocalSessions;
import io.compliance4j.internal.resource.DefaultOrganizations;
import io.compliance4j.internal.resource.DefaultProjectDocuments;
import io.compliance4j.internal.resource.DefaultProjects;
import io.compliance4j.internal.resource.DefaultRemoteSessions;
import io.compliance4j.organization.Groups;
import io.compliance4j.organization.Organizations;
import io.compliance4j.project.ProjectDocuments;
import io.compliance4j.project.Projects;
import io.compliance4j.session.LocalSessions;
import io.compliance4j.session.RemoteSessions;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The way to the Compliance API. One instance is enough for a program and can be used by any number of threads.
 *
 * <p>Closing it stops what it started itself: its threads and its connections. What was given to the builder stays as it
 * is. Calls after that are an {@link IllegalStateException}.
 */
public final class ComplianceClient implements AutoCloseable {

    private final Pipeline pipeline;
    private final List<Runnable> owned;

    private final Activities activities;
    private final Organizations organizations;
    private final Groups groups;
    private final Chats chats;
    private final Files files;
    private final GeneratedFiles generatedFiles;
    private final Artifacts artifacts;
    private final Projects projects;
    private final ProjectDocuments projectDocuments;
    private final LocalSessions localSessions;
    private final RemoteSessions remoteSessions;
    private final CodeArtifacts codeArtifacts;
    private final Deletions deletions;
    private final Collectors collectors;

    private ComplianceClient(
            Pipeline pipeline, boolean allowDeletes, Sleeper sleeper, OwnRequests ownRequests, List<Runnable> owned) {
        this.pipeline = pipeline;
        this.owned = owned;
        this.activities = new DefaultActivities(pipeline);
        this.organizations = new DefaultOrganizations(pipeline);
        this.groups = new DefaultGroups(pipeline);
        this.chats = new DefaultChats(pipeline);
        this.files = new DefaultFiles(pipeline);
        this.generatedFiles = new DefaultGeneratedFiles(pipeline, files);
        this.artifacts = new DefaultArtifacts(pipeline);
        this.projects = new DefaultProjects(pipeline);
        this.projectDocuments = new DefaultProjectDocuments(pipeline);
        this.localSessions = new DefaultLocalSessions(pipeline);
        this.remoteSessions = new DefaultRemoteSessions(pipeline);
        this.codeArtifacts = new DefaultCodeArtifacts(pipeline);
        this.deletions = new DefaultDeletions(pipeline, allowDeletes);
        this.collectors = new DefaultCollectors(new CollectorContext(pipeline, sleeper, ownRequests));
    }

    /**
     * A client with the key in {@value ApiKey#ENVIRONMENT_VARIABLE} and the defaults of the builder.
     *
     * @throws IllegalStateException if the variable is not set
     */
    public static ComplianceClient fromEnvironment() {
        return builder().apiKey(ApiKey.fromEnvironment()).build();
    }

    /** A client with other settings than the defaults. Only the key is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The feed: who did what, when. */
    public Activities activities() {
        return activities;
    }

    /** Organizations with their users, roles and settings. */
    public Organizations organizations() {
        return organizations;
    }

    /** Groups and their members. */
    public Groups groups() {
        return groups;
    }

    /** Chats and their messages. */
    public Chats chats() {
        return chats;
    }

    /** Files that people uploaded to chats and projects. */
    public Files files() {
        return files;
    }

    /** Files that tools made in chats. */
    public GeneratedFiles generatedFiles() {
        return generatedFiles;
    }

    /** Versions of the artifacts of chats. */
    public Artifacts artifacts() {
        return artifacts;
    }

    /** Projects with their attachments and collaborators. */
    public Projects projects() {
        return projects;
    }

    /** Text documents of projects. */
    public ProjectDocuments projectDocuments() {
        return projectDocuments;
    }

    /** Sessions on people's machines. */
    public LocalSessions localSessions() {
        return localSessions;
    }

    /** Sessions in the cloud. */
    public RemoteSessions remoteSessions() {
        return remoteSessions;
    }

    /** Artifacts published from Claude Code. */
    public CodeArtifacts codeArtifacts() {
        return codeArtifacts;
    }

    /** Everything that destroys. Refuses unless the client was built with {@link Builder#allowDeletes}. */
    public Deletions deletions() {
        return deletions;
    }

    /** What reads a part of the service to its end, without loss, and goes on from there the next time. */
    public Collectors collectors() {
        return collectors;
    }

    Api api() {
        return pipeline;
    }

    /**
     * Stops what the client started. A call under way in another thread may still be answered, or end with an exception;
     * it is not repeated any more. Closing twice does nothing more.
     */
    @Override
    public void close() {
        pipeline.close();
        owned.forEach(Runnable::run);
    }

    /** Settings of a client. Not thread-safe. */
    public static final class Builder {

        private static final URI DEFAULT_BASE_URI = URI.create("https://api.anthropic.com");

        private static final Duration LONGEST = Duration.ofDays(365);

        private @Nullable Supplier<ApiKey> apiKey;
        private URI baseUri = DEFAULT_BASE_URI;
        private RetryPolicy retryPolicy = RetryPolicy.standard();
        private @Nullable RequestBudget budget;
        private @Nullable RequestBudget remoteSessionBudget;
        private int maxConcurrentRequests = 32;
        private final List<ClientListener> listeners = new ArrayList<>();
        private @Nullable Duration connectTimeout;
        private Duration responseTimeout = Duration.ofSeconds(60);
        private Duration stallTimeout = Duration.ofSeconds(30);
        private @Nullable Duration deadline;
        private long maxResponseBytes = 256L * 1024 * 1024;
        private @Nullable ProxySelector proxy;
        private @Nullable Authenticator authenticator;
        private @Nullable SSLContext sslContext;
        private @Nullable SSLParameters sslParameters;
        private @Nullable Executor executor;
        private @Nullable HttpClient httpClient;
        private @Nullable Transport transport;
        private boolean http2;
        private boolean strictRequests = true;
        private boolean allowDeletes;
        private @Nullable String applicationName;
        private @Nullable Clock clock;
        private Sleeper sleeper = Sleeper.system();

        private Builder() {}

        /** The key to authenticate with. Required, unless {@link #apiKeySupplier} is given. */
        public Builder apiKey(ApiKey apiKey) {
            Objects.requireNonNull(apiKey, "apiKey");
            return apiKeySupplier(() -> apiKey);
        }

        /**
         * Where the key comes from, so that it can be replaced while the program runs: asked at the first call, and once
         * more whenever the service rejects the key that it gave before.
         */
        public Builder apiKeySupplier(Supplier<ApiKey> supplier) {
            this.apiKey = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /**
         * Where the service is; {@code https://api.anthropic.com} by default. The key goes to this origin only.
         *
         * @throws IllegalArgumentException unless it is https, or http to a loopback address, without user information,
         *     query and fragment
         */
        public Builder baseUri(URI baseUri) {
            this.baseUri = BaseUri.require(baseUri);
            return this;
        }

        /** What is repeated how often; {@link RetryPolicy#standard()} by default. */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
            return this;
        }

        /**
         * The request budget of the parent organization; by default 600 a minute, for this client alone. Clients that use
         * the same parent organization have to be given the same object.
         */
        public Builder budget(RequestBudget budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /**
         * The budget that the calls for remote sessions draw on besides the shared one. Its size is not published; by
         * default 600 a minute, which the refusals of the service pause.
         */
        public Builder remoteSessionBudget(RequestBudget remoteSessionBudget) {
            this.remoteSessionBudget = Objects.requireNonNull(remoteSessionBudget, "remoteSessionBudget");
            return this;
        }

        /** Requests at a time at most, 32 by default; further calls wait for their turn. */
        public Builder maxConcurrentRequests(int maxConcurrentRequests) {
            if (maxConcurrentRequests < 1) {
                throw new IllegalArgumentException(
                        "maxConcurrentRequests(" + maxConcurrentRequests + "): at least one is needed");
            }
            this.maxConcurrentRequests = maxConcurrentRequests;
            return this;
        }

        /** Adds one that is told of every attempt, wait and call. */
        public Builder listener(ClientListener listener) {
            this.listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** How long opening a connection may take; 10 seconds by default. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = requirePositive("connectTimeout", connectTimeout);
            return this;
        }

        /** How long the headers of an answer may take, connecting included; 60 seconds by default. */
        public Builder responseTimeout(Duration responseTimeout) {
            this.responseTimeout = requirePositive("responseTimeout", responseTimeout);
            return this;
        }

        /** How long a body may stop coming before it is given up; 30 seconds by default. Not a limit for its whole. */
        public Builder stallTimeout(Duration stallTimeout) {
            this.stallTimeout = requirePositive("stallTimeout", stallTimeout);
            return this;
        }

        /**
         * How long a call may take with all its attempts and waits; unlimited by default. No wait is begun that would go
         * past it. A page is one call; of a download, it is the time until its bytes begin to flow.
         */
        public Builder deadline(Duration deadline) {
            this.deadline = requirePositive("deadline", deadline);
            return this;
        }

        /** Largest answer to hold in memory, counted after inflating; 256 MiB by default. Downloads have {@code maxBytes}. */
        public Builder maxResponseBytes(long maxResponseBytes) {
            if (maxResponseBytes < 1) {
                throw new IllegalArgumentException(
                        "maxResponseBytes(" + maxResponseBytes + "): no answer would fit into that");
            }
            this.maxResponseBytes = maxResponseBytes;
            return this;
        }

        /**
         * Chooses the proxy for each request; by default the JDK's system properties do. The JDK refuses Basic
         * authentication for https through a proxy unless {@code jdk.http.auth.tunneling.disabledSchemes} is emptied.
         */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            return this;
        }

        /** Answers a proxy that wants credentials. */
        public Builder authenticator(Authenticator authenticator) {
            this.authenticator = Objects.requireNonNull(authenticator, "authenticator");
            return this;
        }

        /** Which certificates are trusted; the JDK's default otherwise. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /** Protocols and ciphers of TLS; the JDK's default otherwise. */
        public Builder sslParameters(SSLParameters sslParameters) {
            this.sslParameters = Objects.requireNonNull(sslParameters, "sslParameters");
            return this;
        }

        /** Where pages are fetched ahead and connections are served; threads of the client's own by default. */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * A client to send with, configured by the caller. Closing the compliance client leaves it open.
         *
         * @throws IllegalArgumentException if it follows redirects, because it would carry the key along
         */
        public Builder httpClient(HttpClient httpClient) {
            if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(
                        "The HttpClient follows redirects and would carry the key to wherever"
                                + " one points; build it with followRedirects(HttpClient.Redirect.NEVER)");
            }
            this.httpClient = httpClient;
            return this;
        }

        /** Something else to send with. Closing the client leaves it open. */
        public Builder transport(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /**
         * Whether to speak HTTP/2 where the server does; off by default. At ten requests a second it gains nothing, and
         * with HTTP/1.1 each download has a connection to itself.
         */
        public Builder http2(boolean http2) {
            this.http2 = http2;
            return this;
        }

        /**
         * Whether requests that the service would refuse for certain are refused here, before they cost anything; on by
         * default. Off lets the service decide, should its rules have changed.
         */
        public Builder strictRequests(boolean strictRequests) {
            this.strictRequests = strictRequests;
            return this;
        }

        /** Whether deletions may be made; off by default, because what is deleted is gone for good. */
        public Builder allowDeletes(boolean allowDeletes) {
            this.allowDeletes = allowDeletes;
            return this;
        }

        /** Names the program in the {@code user-agent} header, such as {@code my-siem/1.4}. */
        public Builder applicationName(String applicationName) {
            this.applicationName = UserAgent.requireName(applicationName);
            return this;
        }

        /** The time of day and, if given, also the measure of deadlines; for tests. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** What lets a thread wait; for tests. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
            return this;
        }

        /**
         * A client with these settings.
         *
         * @throws IllegalStateException if there is no key, or settings contradict each other
         */
        public ComplianceClient build() {
            if (apiKey == null) {
                throw new IllegalStateException(
                        "A client needs a key: call apiKey(ApiKey.fromEnvironment()), apiKey(ApiKey.of(…)) or"
                                + " apiKeySupplier(…)");
            }
            requireOneOwnerOfTheConnection();
            List<Runnable> owned = new ArrayList<>();
            Executor workers = executor != null ? executor : ownWorkers(owned);
            Transport sender = transport != null ? transport : jdkTransport(owned);
            Supplier<ApiKey> key = apiKey;
            OwnRequests ownRequests = new OwnRequests();
            PipelineSettings.Builder settings = PipelineSettings.builder();
            settings.baseUri(baseUri)
                    .credential(() -> credential(key.get()))
                    .userAgent(UserAgent.of(Optional.ofNullable(applicationName)))
                    .retryPolicy(retryPolicy)
                    .budget(budget != null ? budget : budgetOf(true))
                    .remoteSessionBudget(remoteSessionBudget != null ? remoteSessionBudget : budgetOf(false))
                    .maxConcurrentRequests(maxConcurrentRequests)
                    .listeners(listeners)
                    .addListeners(ownRequests)
                    .connectTimeout(connectTimeout())
                    .responseTimeout(responseTimeout)
                    .stallTimeout(stallTimeout)
                    .deadline(Optional.ofNullable(deadline))
                    .maxResponseBytes(maxResponseBytes)
                    .strictRequests(strictRequests)
                    .transport(sender)
                    .executor(workers)
                    .clock(clock != null ? clock : Clock.systemUTC())
                    .ticks(Ticks.of(clock))
                    .sleeper(sleeper)
                    .random(() -> ThreadLocalRandom.current().nextLong());
            return new ComplianceClient(new Pipeline(settings.build()), allowDeletes, sleeper, ownRequests, owned);
        }

        private RequestBudget budgetOf(boolean followServerHeaders) {
            RequestBudget.Builder builder = RequestBudget.builder().followServerHeaders(followServerHeaders);
            return clock == null ? builder.build() : builder.clock(clock).build();
        }

        private void requireOneOwnerOfTheConnection() {
            boolean connectionSettings = proxy != null
                    || authenticator != null
                    || sslContext != null
                    || sslParameters != null
                    || connectTimeout != null
                    || http2;
            if (transport != null && (httpClient != null || connectionSettings)) {
                throw new IllegalStateException("A transport(…) sends by its own means: give it, not this builder,"
                        + " the HttpClient, proxy, TLS settings, connect timeout and HTTP version");
            }
            if (httpClient != null && connectionSettings) {
                throw new IllegalStateException("An httpClient(…) has its own settings: give it, not this builder,"
                        + " the proxy, authenticator, TLS settings, connect timeout and HTTP version");
            }
        }

        private static Executor ownWorkers(List<Runnable> owned) {
            ExecutorService workers = Workers.create();
            owned.add(workers::shutdownNow);
            return workers;
        }

        private Transport jdkTransport(List<Runnable> owned) {
            if (httpClient != null) {
                return new JdkTransport(httpClient, false);
            }
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                    .connectTimeout(connectTimeout());
            if (proxy != null) {
                builder.proxy(proxy);
            }
            if (authenticator != null) {
                builder.authenticator(authenticator);
            }
            if (sslContext != null) {
                builder.sslContext(sslContext);
            }
            if (sslParameters != null) {
                builder.sslParameters(sslParameters);
            }
            if (executor != null) {
                builder.executor(executor);
            }
            JdkTransport made = new JdkTransport(builder.build(), true);
            owned.add(made::close);
            return made;
        }

        private Duration connectTimeout() {
            return connectTimeout == null ? Duration.ofSeconds(10) : connectTimeout;
        }

        private static Credential credential(ApiKey key) {
            return new Credential(
                    key.secret(),
                    switch (key.kind()) {
                        case COMPLIANCE, OTHER -> Credential.Use.EVERYTHING;
                        case ADMIN -> Credential.Use.ACTIVITIES_ONLY;
                        case CLAUDE_API -> Credential.Use.NOTHING;
                    });
        }

        private static Duration requirePositive(String name, Duration duration) {
            if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        name + "(" + duration + "): expected a time over zero and up to " + LONGEST);
            }
            return duration;
        }
    }
}

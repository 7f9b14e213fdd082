package io.compliance4j.dlp.tenant;

import io.compliance4j.ComplianceClient;
import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.collect.Acknowledgement;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.collect.EventSink;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.store.StoredGap;
import io.compliance4j.dlp.text.FileTextReader;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets and personal data in everything that a tenant keeps: chats with their files and artifacts, projects, sessions,
 * published artifacts, preferences, and data exports.
 *
 * <pre>{@code
 * try (ContentScanner scanner = ContentScanner.builder(client)
 *         .state(Path.of("state"))
 *         .findings(findings)
 *         .build()) {
 *     ScanSummary summary = scanner.run();
 * }
 * }</pre>
 *
 * <p>The same program run again scans what is new and what was edited. The collectors below guarantee that nothing is left out;
 * the finding store, which keeps the same value at the same place once, that nothing is reported twice: a run may be killed at
 * any instant. Files are told apart by their MD5 and scanned once however often they are attached; what was found is said of each
 * place. What cannot be scanned is a gap, counted and listed. Content is held in memory or in a directory of downloads while it is
 * scanned, and goes nowhere else.
 *
 * <p>Thread-safe; a second run under the same name at the same time is refused or takes over, as the checkpoint store decides.
 */
public final class ContentScanner implements AutoCloseable {

    private static final Set<ContentSource> OF_CHATS = EnumSet.of(
            ContentSource.CHAT_MESSAGE,
            ContentSource.ASSISTANT_MESSAGE,
            ContentSource.TOOL_INPUT,
            ContentSource.TOOL_OUTPUT,
            ContentSource.CHAT_FILE,
            ContentSource.GENERATED_FILE,
            ContentSource.ARTIFACT);
    private static final Set<ContentSource> OF_PROJECTS = EnumSet.of(
            ContentSource.PROJECT_DESCRIPTION, ContentSource.PROJECT_INSTRUCTION, ContentSource.PROJECT_FILE);

    private final ComplianceClient client;
    private final Builder settings;
    private final FindingStore store;
    private final ScanRegister register;
    private final CheckpointStore checkpoints;

    private ContentScanner(Builder settings, FindingStore findings) {
        this.client = settings.client;
        this.settings = settings;
        this.store = FindingStore.alerting(findings, Severity.CRITICAL, settings.alert::accept);
        this.register = settings.openRegister();
        this.checkpoints = settings.checkpoints;
    }

    /** A scanner of what that client may see. */
    public static Builder builder(ComplianceClient client) {
        return new Builder(client);
    }

    /**
     * Scans what is new since the last run, and tries again what the service refused then. A part of the tenant that fails does
     * not keep the others from being scanned.
     *
     * @throws ScanException if not everything could be scanned, with the summary of what was
     * @throws io.compliance4j.collect.CheckpointException if the checkpoints are somebody else's at the moment, or cannot be read
     *     or written
     */
    public ScanSummary run() {
        try (Workspace downloads = Workspace.open(settings.downloads)) {
            return new Run(downloads, FullText.asGiven()).all();
        }
    }

    /**
     * Scans what is collected anyway, by a collector of the program's own or from an archive of events: messages, projects with
     * their attachments, published artifacts; other events are passed over. Findings are in the store when a batch is acknowledged.
     * Where tools' texts were cut the message is fetched again; files are downloaded.
     */
    public EventSink<Event> sink() {
        return EventSink.acknowledging(Acknowledgement.DURABLE, batch -> scan(batch.events()));
    }

    /**
     * Scans events, as {@link #sink} does.
     *
     * @return what was scanned and found in them
     * @throws RuntimeException what the service or a store throws; what was scanned until then may be scanned again
     */
    public ScanSummary scan(Iterable<? extends Event> events) {
        try (Workspace downloads = Workspace.open(settings.downloads)) {
            Run run = new Run(downloads, FullText.from(client));
            run.scan(events);
            return run.summary();
        }
    }

    /**
     * Scans a claude.ai data export: its messages with the texts of their attachments, and its projects.
     *
     * @throws io.compliance4j.error.ExportException where the export is damaged, behind everything that was good
     */
    public ScanSummary scan(ClaudeExport export) {
        try (Workspace downloads = Workspace.open(settings.downloads)) {
            Run run = new Run(downloads, FullText.from(client));
            new ExportScan(run.run, run.messages).scan(export);
            return run.summary();
        }
    }

    /** What all runs left out and none has scanned since, oldest first. */
    public Stream<StoredGap> gaps() {
        return register.gaps();
    }

    /** Closes the register if {@link Builder#state} opened it. The finding store and the client stay open. */
    @Override
    public void close() {
        if (settings.state != null) {
            register.close();
        }
    }

    /** One run with what it keeps in mind. */
    private final class Run {

        private final ScanRun run;
        private final FileScan files;
        private final MessageScan messages;
        private final EventScan events;
        private final Map<String, CollectReport> reports = new LinkedHashMap<>();
        private final Map<String, String> unavailable = new LinkedHashMap<>();
        private @Nullable RuntimeException failure;

        Run(Workspace downloads, FullText fullText) {
            run = new ScanRun(settings, store, register);
            files = new FileScan(settings, run, store, register, new Contents(client), downloads.directory());
            messages = new MessageScan(run, files, fullText);
            events = new EventScan(
                    messages,
                    new ProjectScan(run, files, client, settings.from),
                    new CodeArtifactScan(files, settings.from));
        }

        ScanSummary all() {
            retry();
            collect(
                    "chats",
                    OF_CHATS,
                    name -> client.collectors()
                            .chats(name, checkpoints)
                            .full()
                            .from(settings.from)
                            .options(settings.options));
            collect(
                    "projects",
                    OF_PROJECTS,
                    name -> client.collectors().projects(name, checkpoints).options(settings.options));
            Set<ContentSource> sessions = EnumSet.of(ContentSource.SESSION_MESSAGE);
            collect(
                    "local-sessions",
                    sessions,
                    name -> client.collectors()
                            .localSessions(name, checkpoints)
                            .full()
                            .from(settings.from)
                            .options(settings.options));
            collect(
                    "remote-sessions",
                    sessions,
                    name -> client.collectors()
                            .remoteSessions(name, checkpoints)
                            .full()
                            .from(settings.from)
                            .options(settings.options));
            collect(
                    "code-artifacts",
                    EnumSet.of(ContentSource.CODE_ARTIFACT),
                    name -> client.collectors().codeArtifacts(name, checkpoints).options(settings.options));
            preferences();
            RuntimeException first = failure;
            if (first != null) {
                throw new ScanException("Not everything was scanned: " + first.getMessage(), first, summary());
            }
            return summary();
        }

        ScanSummary summary() {
            return run.tally().summary(unavailable, reports);
        }

        void scan(Iterable<? extends Event> collected) {
            collected.forEach(events::scan);
            run.flush();
        }

        /** What the service refused before, it may give out now; a few more refusals show that it does not. */
        private void retry() {
            List<StoredGap> refused = register.gaps()
                    .filter(gap -> gap.gap().reason() == GapReason.REFUSED)
                    .toList();
            int refusedAgain = 0;
            try {
                for (StoredGap gap : refused) {
                    Spot spot = Spot.of(gap);
                    if (run.wants(spot) && refusedAgain < FileScan.MOST_REFUSALS) {
                        if (files.scanAgain(spot)) {
                            run.flush();
                            register.resolve(gap.id());
                        } else {
                            refusedAgain++;
                        }
                    }
                }
            } catch (ComplianceException e) {
                failed(e);
            }
            run.flush();
        }

        private <E extends Event> void collect(
                String part, Set<ContentSource> of, Function<String, Collector<E>> collector) {
            Set<ContentSource> wanted = EnumSet.copyOf(of);
            wanted.retainAll(settings.sources);
            if (wanted.isEmpty()) {
                return;
            }
            EventSink<E> sink = EventSink.acknowledging(Acknowledgement.DURABLE, batch -> scan(batch.events()));
            try {
                String name = settings.checkpointName(part, of, wanted);
                reports.put(part, collector.apply(name).run(sink));
            } catch (CollectException e) {
                reports.put(part, e.report());
                if (e.getCause() instanceof FeatureUnavailableException missing) {
                    unavailable.put(part, String.valueOf(missing.getMessage()));
                } else if (e.reason() == CollectException.Reason.INTERRUPTED) {
                    throw new ScanException("The scan was interrupted: " + e.getMessage(), e, summary());
                } else {
                    failed(e);
                }
            }
        }

        private void preferences() {
            if (!settings.sources.contains(ContentSource.USER_PREFERENCES)) {
                return;
            }
            try {
                new PreferenceScan(run, register, settings.name).scan(client);
            } catch (NotFoundException e) {
                unavailable.put("preferences", String.valueOf(e.getMessage()));
            } catch (ComplianceException e) {
                failed(e);
            }
        }

        private void failed(RuntimeException e) {
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e);
            }
        }
    }

    /** Settings of a scanner. Not thread-safe. */
    public static final class Builder {

        private final ComplianceClient client;
        String name = "scan";
        Set<ContentSource> sources = EnumSet.allOf(ContentSource.class);
        DlpScanner scanner = DlpScanner.standard();
        FileTextReader reader = FileTextReader.standard();
        boolean revealing;
        Consumer<? super FindingEvent> listener = finding -> {};
        Clock clock = Clock.systemUTC();
        private Consumer<? super StoredFinding> alert = finding -> {};
        private @Nullable FindingStore findings;
        private @Nullable Path state;
        private CheckpointStore checkpoints = CheckpointStore.inMemory();
        private ScanRegister register = ScanRegister.inMemory();
        private Optional<Path> downloads = Optional.empty();
        private CollectOptions options = CollectOptions.defaults();
        private Instant from = Instant.EPOCH;

        private Builder(ComplianceClient client) {
            this.client = Objects.requireNonNull(client, "client");
        }

        /** Where findings go. Required. */
        public Builder findings(FindingStore store) {
            this.findings = store;
            return this;
        }

        /**
         * A directory for all that the next run has to know: the checkpoints, the register of scanned contents and gaps
         * ({@code scanned.ndjson}), and, while they are scanned, downloads. Without one, or the stores given one by one, nothing
         * is remembered.
         */
        public Builder state(Path directory) {
            this.state = directory;
            this.downloads = Optional.of(directory.resolve("downloads"));
            this.checkpoints = CheckpointStore.file(directory);
            return this;
        }

        /** Where checkpoints are kept, instead of in files. */
        public Builder checkpoints(CheckpointStore store) {
            this.checkpoints = store;
            return this;
        }

        /** Where scanned contents and gaps are remembered, instead of in a file. It is not closed with the scanner. */
        public Builder register(ScanRegister remembering) {
            this.register = remembering;
            this.state = null;
            return this;
        }

        /**
         * The name of this scan, {@code scan} by default. Under another one everything is scanned again: the way to go when the
         * detectors or the policy have changed. Findings that are known stay as they are.
         *
         * @throws IllegalArgumentException if it is not up to 32 letters, digits, dots, underscores and hyphens, or does not begin
         *     with a letter or digit
         */
        public Builder name(String value) {
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}")) {
                throw new IllegalArgumentException(
                        "name \"" + value
                                + "\": use up to 32 letters, digits, dots, underscores and hyphens, beginning with a letter or digit");
            }
            this.name = value;
            return this;
        }

        /**
         * What is scanned; everything by default. Another choice is another scan, which begins anew for the parts of the tenant
         * that it is about.
         *
         * @throws IllegalArgumentException if nothing is named
         */
        public Builder sources(ContentSource... wanted) {
            if (wanted.length == 0) {
                throw new IllegalArgumentException("sources(): name what is to be scanned");
            }
            this.sources = EnumSet.copyOf(List.of(wanted));
            return this;
        }

        /** The detectors and the policy; {@link DlpScanner#standard()} by default. */
        public Builder scanner(DlpScanner value) {
            this.scanner = value;
            return this;
        }

        /** How files are read and how much of them; {@link FileTextReader#standard()} by default. */
        public Builder files(FileTextReader value) {
            this.reader = value;
            return this;
        }

        /** Only chats and sessions that changed, and what was made or changed otherwise, at this time or later. */
        public Builder from(Instant start) {
            this.from = start;
            return this;
        }

        /** What the collectors are told: who hears of progress, when to stop. */
        public Builder options(CollectOptions value) {
            this.options = value;
            return this;
        }

        /**
         * Is told of every finding that is new, once, after it was stored. What it throws ends the run. When the process ends in
         * between, the finding is stored and nobody was told.
         */
        public Builder onFinding(Consumer<? super FindingEvent> value) {
            this.listener = value;
            return this;
        }

        /** As {@link #onFinding}, of those that are {@link Severity#CRITICAL} and before it. */
        public Builder onCritical(Consumer<? super StoredFinding> value) {
            this.alert = value;
            return this;
        }

        /** Stores the values themselves with the findings, if the scanner keeps them. Without this, only masked previews. */
        public Builder revealMatches() {
            this.revealing = true;
            return this;
        }

        /** What findings and gaps are dated by; the system's clock by default. */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /**
         * The scanner. Opens the register of the {@linkplain #state state}.
         *
         * @throws IllegalArgumentException if there is no store for findings
         * @throws io.compliance4j.dlp.store.FindingStoreException if the register cannot be opened
         */
        public ContentScanner build() {
            FindingStore given = findings;
            if (given == null) {
                throw new IllegalArgumentException("findings would go nowhere: call findings(FindingStore)");
            }
            return new ContentScanner(new Builder(this), given);
        }

        private Builder(Builder from) {
            this.client = from.client;
            this.name = from.name;
            this.sources = from.sources;
            this.scanner = from.scanner;
            this.reader = from.reader;
            this.revealing = from.revealing;
            this.listener = from.listener;
            this.clock = from.clock;
            this.alert = from.alert;
            this.state = from.state;
            this.checkpoints = from.checkpoints;
            this.register = from.register;
            this.downloads = from.downloads;
            this.options = from.options;
            this.from = from.from;
        }

        private ScanRegister openRegister() {
            Path directory = state;
            if (directory == null) {
                return register;
            }
            try {
                Files.createDirectories(directory);
                return ScanRegister.file(directory.resolve("scanned.ndjson"));
            } catch (IOException e) {
                throw new UncheckedIOException("there is no state in " + directory + ": " + e.getMessage(), e);
            }
        }

        /** Another choice of sources has other checkpoints, because what was passed over before is to be scanned then. */
        private String checkpointName(String part, Set<ContentSource> all, Set<ContentSource> wanted) {
            if (wanted.equals(all)) {
                return name + "-" + part;
            }
            String choice = wanted.stream().map(ContentSource::label).sorted().collect(Collectors.joining(","));
            return name + "-" + part + "-" + Integer.toHexString(choice.hashCode());
        }
    }
}

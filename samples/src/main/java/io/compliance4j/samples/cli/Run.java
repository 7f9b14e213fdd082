package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.CollectProgress;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ConflictException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.ServerException;
import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import io.compliance4j.transfer.Download;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a command of the service works with while it runs: the client, and where its records go. */
final class Run {

    private final ComplianceClient client;
    private final Output output;

    Run(ComplianceClient client, Output output) {
        this.client = client;
        this.output = output;
    }

    ComplianceClient client() {
        return client;
    }

    NdJson out() {
        return output.records();
    }

    RunCounts counts() {
        return output.counts();
    }

    /** Writes a line to stderr. */
    void tell(String line) {
        output.tell(line);
    }

    /** A record is out. */
    void delivered() {
        output.delivered();
    }

    /** A record is out; {@code position} says where in time the walk is. */
    void delivered(Instant position) {
        output.delivered(position);
    }

    /** A collector has come so far. */
    void collected(CollectProgress progress) {
        output.collected(progress);
    }

    /** Tells on stderr of something that does not end the run. */
    void warn(String message) {
        output.warn(message);
    }

    /** Does the part of a run that is about one record: if only that record cannot be had, the run goes on without it. */
    void attempt(String id, Step step) throws IOException {
        try {
            step.run();
        } catch (NotFoundException e) {
            counts().tombstoned();
            warn(id + " is gone: " + ExitStatus.oneLine(e));
        } catch (ComplianceException e) {
            if (!isAboutOneRecord(e)) {
                throw e;
            }
            output.leftOut(id, ExitStatus.oneLine(e));
        }
    }

    /** Saves a file that belongs to a record, unless it was saved before, by this run or an earlier one. */
    void save(String id, Download content, Path directory) throws IOException {
        try {
            content.toDirectory(directory);
        } catch (FileAlreadyExistsException savedBefore) {
            // Names begin with the id, and a file may hang on several messages.
        } catch (ComplianceException e) {
            if (!isAboutOneRecord(e)) {
                throw e;
            }
            counts().deadLettered();
            warn(id + " was not saved: " + ExitStatus.oneLine(e));
        }
    }

    /** Whether the next record may well work, although this one did not. */
    private static boolean isAboutOneRecord(ComplianceException failure) {
        return failure instanceof NotFoundException
                || (failure instanceof ServerException server && server.isDataDependent())
                || (failure instanceof TransferException transfer && transfer.kind() == Kind.DIGEST_MISMATCH);
    }

    /**
     * Does the same for several ids. With one id its failure is that of the run; with several the others are done all the
     * same, unless the failure is not about the id.
     */
    void forEach(List<String> ids, IdStep step) throws IOException {
        for (String id : ids) {
            try {
                step.run(id);
            } catch (NotFoundException | ConflictException | ServerException | TransferException e) {
                if (ids.size() == 1) {
                    throw e;
                }
                counts().deadLettered();
                tell("error: " + id + ": " + ExitStatus.oneLine(e));
            }
        }
    }

    /** Something that reads and writes. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /** Something to be done for an id. */
    @FunctionalInterface
    interface IdStep {
        void run(String id) throws IOException;
    }
}

package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** A command that talks to the service. */
abstract class ServiceCommand extends RecordCommand {

    @Mixin
    private final ServiceOptions service = new ServiceOptions();

    ServiceCommand(Console console) {
        super(console);
    }

    /** Does the work. What it throws becomes the exit status and the one line about it. */
    abstract void run(Run run) throws IOException;

    /** Whether the client may delete. */
    boolean deletes() {
        return false;
    }

    @Override
    final void execute(Output output) throws IOException {
        try (ComplianceClient client =
                service.connect(console().environment(), deletes(), output.listeners(outputOptions()))) {
            run(new Run(client, output));
        }
    }
}

package io.compliance4j.testkit.engine;

import java.util.Optional;

/** Page tokens for faults that must not lose data. */
public final class PageTokens {
    private PageTokens() {}

    /** A token for the very page a request asks for, spelled unlike the one the request carries; empty if that is broken. */
    public static Optional<String> again(Operation operation, FakeRequest request) {
        Parameters parameters = new Parameters(request.query(), new Errors(java.util.Set.of()));
        boolean transcript =
                operation == Operation.LOCAL_SESSION_MESSAGES || operation == Operation.REMOTE_SESSION_MESSAGES;
        String bound = transcript
                ? Transcripts.bound(
                        request.path(), parameters.text("order").orElse("asc").equals("desc"))
                : parameters.fingerprint(request.path());
        Optional<String> token = parameters.text("page");
        Optional<Tokens.Page> page = token.isEmpty() ? Optional.of(Tokens.Page.FIRST) : Tokens.page(bound, token.get());
        return page.map(p -> Tokens.page(bound, new Tokens.Page(p.position(), p.walkStart(), p.skipped() + 1)));
    }
}

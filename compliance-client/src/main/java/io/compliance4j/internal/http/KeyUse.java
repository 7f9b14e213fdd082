package io.compliance4j.internal.http;

/** Refuses a key that the service would refuse for certain, with a sentence instead of a bare 404. */
final class KeyUse implements Step {

    private final Credentials credentials;
    private final Step next;

    KeyUse(Credentials credentials, Step next) {
        this.credentials = credentials;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        switch (credentials.current().use()) {
            case NOTHING ->
                throw new IllegalStateException("The key is one for the Claude API, which the Compliance API"
                        + " does not accept; create a Compliance Access Key (claude.ai, Organization settings, API)");
            case ACTIVITIES_ONLY -> {
                if (call.operation() != Operation.LIST_ACTIVITIES) {
                    throw new IllegalStateException("The key is an Admin key, which is good for the activity feed only;"
                            + " use a Compliance Access Key for " + call);
                }
            }
            case EVERYTHING -> {}
        }
        return next.send(call, handler);
    }
}

package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One admitted request on its way through its endpoint, with everything the endpoint may look at. */
final class Call {
    final FakeRequest request;
    final Operation.Match match;
    final Tenant tenant;
    final TenantKey key;
    final Instant now;
    final Errors errors;
    final EngineOptions options;
    final Parameters parameters;
    final View view;

    Call(
            FakeRequest request,
            Operation.Match match,
            Tenant tenant,
            TenantKey key,
            Instant now,
            Errors errors,
            EngineOptions options) {
        this.request = request;
        this.match = match;
        this.tenant = tenant;
        this.key = key;
        this.now = now;
        this.errors = errors;
        this.options = options;
        this.parameters = new Parameters(request.query(), errors);
        this.view = new View(tenant, key, now, is(OlderBehavior.DELETED_CHATS_KEEP_CONTENT));
    }

    boolean is(OlderBehavior behavior) {
        return options.olderBehaviors().contains(behavior);
    }

    FakeResponse json(JsonOut.Script script) {
        return FakeResponse.json(200, JsonOut.render(options.isFullJson(), script));
    }

    FakeResponse deleted(String id, String type) {
        return json(out -> {
            out.text("id", id);
            out.text("type", type);
        });
    }

    // ---- validation and coverage that several endpoints share

    /** Organization filter values: each must be spelled as an id. */
    List<String> organizationIds(int max) {
        List<String> values = parameters.list("organization_ids[]", max);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).startsWith("org_") && !isUuid(values.get(i))) {
                throw errors.badId("organization_ids[]", i, "org_");
            }
        }
        return values;
    }

    /** The organizations a filter names, or null for no filter; one that the key does not cover is refused. */
    @Nullable
    Set<UUID> covered(List<String> organizationIds) {
        if (organizationIds.isEmpty()) {
            return null;
        }
        Set<UUID> wanted = new HashSet<>();
        for (String id : organizationIds) {
            Organization organization =
                    tenant.organization(id).filter(o -> view.covers(o.uuid())).orElseThrow(errors::foreignOrganization);
            wanted.add(organization.uuid());
        }
        return wanted;
    }

    /** The organization a path names by its UUID. */
    Organization pathOrganization() {
        String id = match.parameter(0);
        return tenant.organizations()
                .find(id)
                .filter(o -> view.covers(o.uuid()))
                .orElseThrow(() -> errors.noOrganization(id));
    }

    static boolean isUuid(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // ---- page tokens

    /** The page a request asks for; {@code bound} is what the token must have been made for. */
    Tokens.Page page(String bound) {
        Optional<String> token = parameters.text("page");
        return token.isEmpty()
                ? Tokens.Page.FIRST
                : Tokens.page(bound, token.get()).orElseThrow(errors::badPage);
    }

    String fingerprint() {
        return parameters.fingerprint(request.path());
    }

    /** Finds the items of a page: up to {@code max} strictly after the position. */
    interface Walk<T> {
        List<T> after(@Nullable Position position, int max);
    }

    /** A page of style B: one item more than asked for tells whether there is more. */
    <T> FakeResponse listing(
            int limit, Walk<T> walk, java.util.function.Function<T, Position> position, JsonOut.ItemScript<T> script) {
        return listing(limit, walk, position, script, true);
    }

    <T> FakeResponse listing(
            int limit,
            Walk<T> walk,
            java.util.function.Function<T, Position> position,
            JsonOut.ItemScript<T> script,
            boolean withHasMore) {
        String bound = fingerprint();
        Tokens.Page page = page(bound);
        List<T> found = walk.after(page.position(), limit + 1);
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        String next = more ? Tokens.page(bound, new Tokens.Page(position.apply(shown.get(limit - 1)), null, 0)) : null;
        return json(out -> {
            out.array("data", shown, script);
            if (withHasMore) {
                out.bool("has_more", more);
            }
            out.text("next_page", next);
        });
    }

    /** A page of style B that comes after an empty page, where the options ask for such. */
    <T> FakeResponse listingWithEmptyPages(
            int limit, Walk<T> walk, java.util.function.Function<T, Position> position, JsonOut.ItemScript<T> script) {
        String bound = fingerprint();
        Tokens.Page page = page(bound);
        if (options.hasEmptyPages() && page.skipped() == 0) {
            String next = Tokens.page(bound, new Tokens.Page(page.position(), null, 1));
            return json(out -> {
                out.array("data", List.<T>of(), script);
                out.bool("has_more", true);
                out.text("next_page", next);
            });
        }
        return listing(limit, walk, position, script);
    }

    /** Walks a small list that is at hand in order. */
    static <T> Walk<T> over(List<T> items, java.util.function.Function<T, Position> position) {
        return (from, max) -> items.stream()
                .filter(item -> from == null || position.apply(item).compareTo(from) > 0)
                .limit(max)
                .toList();
    }

    static Map<String, String> headers(String... namesAndValues) {
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}

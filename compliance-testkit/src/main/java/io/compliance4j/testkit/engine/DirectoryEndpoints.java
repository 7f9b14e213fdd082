package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.Shelf;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** E2–E7 and E9–E11: organizations, their users and roles, groups. */
final class DirectoryEndpoints {
    private DirectoryEndpoints() {}

    static FakeResponse organizations(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(1000, 1000);
        Shelf<Organization> shelf = call.tenant.organizations();
        return call.listing(
                limit,
                (from, max) -> shelf.walk(0, from, false, o -> true, o -> call.view.covers(o.uuid()), max),
                organization -> shelf.position(0, organization),
                (out, organization) -> {
                    out.uuid("uuid", organization.uuid());
                    out.text("name", organization.name());
                    out.text("created_at", WireTime.offset(organization.createdAt()));
                });
    }

    static FakeResponse users(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(500, 1000);
        call.page(call.fingerprint());
        UUID organization = call.pathOrganization().uuid();
        Shelf<User> members = call.tenant.members(organization);
        return call.listing(
                limit,
                (from, max) -> members.walk(0, from, false, u -> true, u -> true, max),
                user -> members.position(0, user),
                (out, user) -> {
                    out.text("id", user.id());
                    out.time("created_at", user.createdAt());
                    out.text("email", user.email());
                    out.text("full_name", user.fullName());
                    out.text(
                            "organization_role",
                            user.membershipOf(organization)
                                    .map(User.Membership::role)
                                    .orElse("user"));
                });
    }

    /** The names of an item's members are our own choice: no source shows them. */
    static FakeResponse preferences(Call call) {
        call.parameters.allow("include_unset", "limit", "page").refuseUnknown();
        boolean includeUnset = call.parameters.flag("include_unset");
        int limit = call.parameters.limit(20, 100);
        call.page(call.fingerprint());
        Shelf<User> members = call.tenant.members(call.pathOrganization().uuid());
        return call.listingWithEmptyPages(
                limit,
                (from, max) -> members.walk(
                        0,
                        from,
                        false,
                        u -> true,
                        u -> includeUnset || u.instructions() != null || u.globalInstructions() != null,
                        max),
                user -> members.position(0, user),
                (out, user) -> {
                    out.text("user_id", user.id());
                    out.text("instructions", user.instructions());
                    out.text("cowork_global_instructions", user.globalInstructions());
                });
    }

    static FakeResponse roles(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(500, 1000);
        call.page(call.fingerprint());
        UUID organization = call.pathOrganization().uuid();
        Shelf<Role> shelf = call.tenant.roles();
        return call.listing(
                limit,
                (from, max) -> shelf.walk(
                        0, from, false, r -> true, r -> r.organization().equals(organization), max),
                role -> shelf.position(0, role),
                DirectoryEndpoints::writeRole);
    }

    static FakeResponse role(Call call) {
        call.parameters.refuseUnknown();
        Role role = pathRole(call);
        return call.json(out -> writeRole(out, role));
    }

    static FakeResponse permissions(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(500, 1000);
        call.page(call.fingerprint());
        List<Numbered<Role.Permission>> permissions = numbered(pathRole(call).permissions());
        return call.listing(limit, Call.over(permissions, Numbered::position), Numbered::position, (out, numbered) -> {
            Role.Permission permission = numbered.item();
            out.text("action", permission.action());
            out.text("resource_type", permission.resourceType());
            out.text("resource_id", permission.resourceId());
        });
    }

    static FakeResponse groups(Call call) {
        call.parameters.allow("name_prefix", "limit", "page").refuseUnknown();
        int limit = call.parameters.limit(500, 1000);
        String prefix = call.parameters.text("name_prefix").orElse("");
        Shelf<Group> shelf = call.tenant.groups();
        return call.listing(
                limit,
                (from, max) ->
                        shelf.walk(0, from, false, g -> true, g -> g.name().startsWith(prefix), max),
                group -> shelf.position(0, group),
                DirectoryEndpoints::writeGroup);
    }

    static FakeResponse group(Call call) {
        call.parameters.refuseUnknown();
        Group group = pathGroup(call);
        return call.json(out -> writeGroup(out, group));
    }

    static FakeResponse members(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(500, 1000);
        call.page(call.fingerprint());
        List<Numbered<Group.Member>> members = numbered(pathGroup(call).members()).stream()
                .filter(member ->
                        call.tenant.users().find(member.item().userId()).isPresent())
                .toList();
        return call.listing(limit, Call.over(members, Numbered::position), Numbered::position, (out, numbered) -> {
            Group.Member member = numbered.item();
            out.text("user_id", member.userId());
            out.text(
                    "email",
                    call.tenant.users().find(member.userId()).map(User::email).orElse(""));
            out.localTime("created_at", member.createdAt());
            out.localTime("updated_at", member.updatedAt());
        });
    }

    private static Role pathRole(Call call) {
        UUID organization = call.pathOrganization().uuid();
        return call.tenant
                .roles()
                .find(call.match.parameter(1))
                .filter(role -> role.organization().equals(organization))
                .orElseThrow(call.errors::noRole);
    }

    private static Group pathGroup(Call call) {
        return call.tenant.groups().find(call.match.parameter(0)).orElseThrow(call.errors::noGroup);
    }

    private static void writeRole(JsonOut out, Role role) throws IOException {
        out.text("id", role.id());
        out.text("name", role.name());
        out.text("description", role.description());
        out.localTime("created_at", role.createdAt());
        out.localTime("updated_at", role.updatedAt());
    }

    private static void writeGroup(JsonOut out, Group group) throws IOException {
        out.text("id", group.id());
        out.text("name", group.name());
        out.text("description", group.description());
        out.text("source_type", group.sourceType());
        out.strings("roles", group.roles());
        out.localTime("created_at", group.createdAt());
        out.localTime("updated_at", group.updatedAt());
    }

    /** An item of a list without ids, at its place. */
    record Numbered<T>(int index, T item) {
        Position position() {
            return new Position(index, "");
        }
    }

    static <T> List<Numbered<T>> numbered(List<T> items) {
        List<Numbered<T>> numbered = new ArrayList<>(items.size());
        for (T item : items) {
            numbered.add(new Numbered<>(numbered.size(), item));
        }
        return numbered;
    }

    /** Items in the order of a time, ties by their place. */
    static <T> List<Numbered<T>> numberedByTime(List<T> items, java.util.function.Function<T, Instant> time) {
        return numbered(
                items.stream().sorted(java.util.Comparator.comparing(time)).toList());
    }
}

package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Organizations, people, roles, groups and keys. Immutable. */
final class GeneratedDirectory {
    private static final List<String> MEMBER_ROLES = List.of(
            "primary_owner",
            "owner",
            "admin",
            "membership_admin",
            "billing",
            "developer",
            "claude_code_user",
            "managed",
            "parent_org_admin",
            "parent_org_owner");
    private static final List<String> ORGANIZATION_NAMES =
            List.of("Northwind", "Northwind Console", "Northwind Labs", "Northwind Logistics", "Fabrikam", "Contoso");
    private static final List<String> GROUP_NAMES = List.of(
            "Engineering", "Finance", "Legal", "People", "Support", "Données", "営業", "Vertrieb", "Security", "Design");
    private static final List<String> ACTIONS =
            List.of("claude_code", "use", "chat", "projects", "skills", "connectors", "web_search");

    private final Seed seed;
    private final Sizes sizes;

    GeneratedDirectory(Seed seed, Sizes sizes) {
        this.seed = seed.of("directory");
        this.sizes = sizes;
    }

    /** The first is a claude.ai organization, the second a Console one, further ones alternate. */
    List<Organization> organizations() {
        List<Organization> organizations = new ArrayList<>();
        for (int i = 0; i < sizes.organizations(); i++) {
            Seed own = seed.of("organization").at(i);
            Organization.Kind kind = i % 2 == 0 ? Organization.Kind.CLAUDE_AI : Organization.Kind.CONSOLE;
            String name = ORGANIZATION_NAMES.get(i % ORGANIZATION_NAMES.size());
            Organization.Builder builder = Organization.builder(name)
                    .uuid(UUID.fromString(own.rng().uuid()))
                    .id(SeedIds.tagged("org_", own))
                    .name(i < ORGANIZATION_NAMES.size() ? name : name + " " + i)
                    .kind(kind)
                    .createdAt(founded().plus(i, ChronoUnit.DAYS));
            if (kind == Organization.Kind.CLAUDE_AI) {
                int months = 24 + (int) (sizes.span().toDays() / 15);
                builder.retention("chat", RetentionPeriod.months(months))
                        .retention("project", RetentionPeriod.indefinite());
            }
            GeneratedSettings.rows(kind, own.of("settings").rng()).forEach(builder::setting);
            organizations.add(builder.build());
        }
        return organizations;
    }

    List<User> users(List<Organization> organizations) {
        List<User> users = new ArrayList<>(sizes.users());
        for (int i = 0; i < sizes.users(); i++) {
            users.add(user(i, organizations, GroundTruth::ignore));
        }
        return users;
    }

    /** An account; what its instructions hold is reported. */
    User user(int number, List<Organization> organizations, Consumer<Plant> truth) {
        Seed own = seed.of("user").at(number);
        Rng r = own.rng();
        String id = SeedIds.tagged("user_", own);
        Names.Name given = r.pick(Names.GIVEN);
        Names.Name family = r.pick(Names.FAMILY);
        Instant createdAt = founded().plus(r.between(2, 200), ChronoUnit.HOURS).plus(number, ChronoUnit.MILLIS);
        User.Builder user = User.builder("user " + number)
                .id(id)
                .email(given.ascii() + "." + family.ascii() + (number == 0 ? "" : "." + number) + "@example.com")
                .fullName(given.display() + " " + family.display())
                .createdAt(createdAt)
                .instructions(instructions(r, id, "instructions", truth))
                .globalInstructions(instructions(r, id, "global instructions", truth));
        for (int o = 0; o < organizations.size(); o++) {
            if (o == 0 || r.percent(25)) {
                String role = number < MEMBER_ROLES.size() ? MEMBER_ROLES.get(number) : "user";
                user.memberOf(
                        organizations.get(o).uuid(), role, createdAt.plus(o + r.between(1, 500), ChronoUnit.MINUTES));
            }
        }
        return user.build();
    }

    private static @Nullable String instructions(Rng r, String userId, String piece, Consumer<Plant> truth) {
        if (r.percent(60)) {
            return null;
        }
        MarkedText text = new MarkedText().add("Answer in short sentences. ").add(Prose.question(r));
        text.addParagraph(Planter.maybe(r, 150));
        text.report(truth, PlantSource.USER_PREFERENCES, userId, userId, piece);
        return text.toString();
    }

    List<Role> roles(List<Organization> organizations) {
        List<Role> roles = new ArrayList<>();
        List<String> names = List.of("Compliance Reviewer", "Connector Admin", "Prüfer:in", "Read only");
        for (Organization organization : organizations) {
            for (int i = 0; i < names.size(); i++) {
                Seed own = seed.of("role").of(organization.id()).at(i);
                Rng r = own.rng();
                List<Role.Permission> permissions = new ArrayList<>();
                for (int p = r.below(ACTIONS.size()); p < ACTIONS.size(); p++) {
                    permissions.add(new Role.Permission(
                            ACTIONS.get(p), "organization", organization.uuid().toString()));
                }
                Instant createdAt = i == 3 ? null : founded().plus(r.between(1, 90), ChronoUnit.DAYS);
                roles.add(new Role(
                        SeedIds.tagged("rbac_role_", own),
                        organization.uuid(),
                        names.get(i),
                        i == 2 ? "" : "Can read conversations for review.",
                        createdAt,
                        createdAt == null ? null : createdAt.plus(r.between(1, 4000), ChronoUnit.MINUTES),
                        permissions));
            }
        }
        return roles;
    }

    List<Group> groups(List<Role> roles, List<User> users) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sizes.groups(); i++) {
            Seed own = seed.of("group").at(i);
            Rng r = own.rng();
            Instant createdAt = founded().plus(r.between(1, 90), ChronoUnit.DAYS);
            List<Group.Member> members = new ArrayList<>();
            for (int u = i; u < users.size(); u += r.between(1, 6)) {
                Instant since = r.percent(5) ? null : createdAt.plus(r.between(1, 9000), ChronoUnit.MINUTES);
                members.add(new Group.Member(users.get(u).id(), since, since));
            }
            groups.add(new Group(
                    SeedIds.tagged("rbac_group_", own),
                    GROUP_NAMES.get(i % GROUP_NAMES.size()) + (i < GROUP_NAMES.size() ? "" : " " + i),
                    r.percent(20) ? "" : "Everyone in this part of the company",
                    r.percent(50) ? "scim" : "direct",
                    r.percent(15) ? null : List.of(r.pick(roles).id()),
                    createdAt,
                    createdAt.plus(r.between(1, 9000), ChronoUnit.MINUTES),
                    members));
        }
        return groups;
    }

    /** A key for every set of rights that matters, an Admin key and one that was switched off. */
    List<TenantKey> keys(List<User> users) {
        String owner = users.get(0).id();
        return List.of(
                key("everything", owner).build(),
                key("activities", owner).scopes(Scope.READ_ACTIVITIES).build(),
                key("user-data", owner).scopes(Scope.READ_USER_DATA).build(),
                key("org-data", owner).scopes(Scope.READ_ORG_DATA).build(),
                key("delete", owner).scopes(Scope.DELETE_USER_DATA).build(),
                key("audit", owner).scopes(Scope.READ_ORG_AUDIT).build(),
                key("retired-settings", owner).scopes(Scope.READ_ORG_SETTINGS).build(),
                key("switched-off", owner).deactivated().build(),
                key("admin", owner).kind(TenantKey.Kind.ADMIN).build());
    }

    private TenantKey.Builder key(String name, String owner) {
        return TenantKey.builder(name + "@"
                        + Ids.tagged("", Long.toHexString(seed.value())).substring(0, 8))
                .createdAt(founded().plus(30, ChronoUnit.DAYS).plusSeconds(name.length()))
                .createdBy(owner);
    }

    /** A year before the tenant's span begins. */
    private Instant founded() {
        return sizes.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(sizes.span())
                .minus(Duration.ofDays(365))
                .plusNanos(318_822_000);
    }
}

package io.compliance4j.samples.cli;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityGroup;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.activity.Actor;
import io.compliance4j.chat.Chat;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.project.Project;
import io.compliance4j.session.ProductSurface;
import io.compliance4j.transfer.DownloadedFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the demo has read, boiled down to what its report shows. Not thread-safe. */
final class DemoFacts {

    private static final int HOURS = 24;

    /** Types that somebody should look at, the gravest first, and what they mean. */
    private static final Map<ActivityType, String> WATCHED = watched();

    private final List<String> organizations = new ArrayList<>();
    private final Set<String> users = new HashSet<>();
    private final Map<ActivityGroup, int[]> groups = new LinkedHashMap<>();
    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Map<ActivityType, Sighting> sightings = new LinkedHashMap<>();
    private final Map<String, Integer> surfaces = new TreeMap<>();
    private final int[] hours = new int[HOURS];
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private int activities;
    private int chats;
    private int deletedChats;
    private int messages;
    private int projects;
    private int openProjects;
    private int sessions;
    private int files;
    private int verifiedFiles;
    private int missingFiles;
    private long fileBytes;

    private static Map<ActivityType, String> watched() {
        Map<ActivityType, String> types = new LinkedHashMap<>();
        types.put(ActivityType.ORG_DATA_EXPORT_STARTED, "everything was exported");
        types.put(ActivityType.ORG_MEMBERS_EXPORTED, "the list of members was exported");
        types.put(ActivityType.AUDIT_LOG_EXPORT_STARTED, "the audit log was exported");
        types.put(ActivityType.CLAUDE_ARTIFACT_PUBLISHED, "an artifact became public");
        types.put(ActivityType.CLAUDE_ARTIFACT_EXTERNAL_SHARING_PERMISSION_UPDATED, "sharing with outsiders changed");
        types.put(ActivityType.SESSION_SHARE_CREATED, "a session was shared by link");
        types.put(ActivityType.CLAUDE_PROJECT_SHARING_UPDATED, "a project got other readers");
        types.put(ActivityType.ORG_IP_RESTRICTION_DELETED, "an IP restriction was lifted");
        types.put(ActivityType.ADMIN_API_KEY_CREATED, "a key with admin rights was made");
        types.put(ActivityType.PRIMARY_OWNER_TRANSFERRED, "the organization got another owner");
        types.put(ActivityType.SSO_LOGIN_FAILED, "a sign-in failed");
        return types;
    }

    void organization(Organization organization) {
        organizations.add(organization.name().orElse(organization.uuid()));
    }

    void user(OrganizationUser user) {
        users.add(user.id());
    }

    void activity(Activity activity) {
        activities++;
        Instant when = activity.createdAt();
        first = when.isBefore(first) ? when : first;
        last = when.isAfter(last) ? when : last;
        int hour = when.atZone(ZoneOffset.UTC).getHour();
        hours[hour]++;
        ActivityType type = activity.type();
        groups.computeIfAbsent(type.group(), group -> new int[HOURS])[hour]++;
        Optional<String> person = person(activity);
        person.ifPresent(name -> people.merge(name, 1, Integer::sum));
        if (WATCHED.containsKey(type)) {
            String who = person.or(() -> activity.actor().map(Actor::type)).orElse("nobody known");
            sightings.computeIfAbsent(type, sighted -> new Sighting()).add(when, who);
        }
    }

    private static Optional<String> person(Activity activity) {
        return activity.actor()
                .filter(Actor.User.class::isInstance)
                .map(Actor.User.class::cast)
                .flatMap(user -> user.emailAddress().or(user::userId));
    }

    void chat(Chat chat) {
        chats++;
        deletedChats += chat.deletedAt().isPresent() ? 1 : 0;
    }

    void message() {
        messages++;
    }

    void project(Project project) {
        projects++;
        openProjects += project.isPrivate().orElse(true) ? 0 : 1;
    }

    void session(Optional<ProductSurface> surface) {
        sessions++;
        surfaces.merge(surface.map(ProductSurface::value).orElse("other"), 1, Integer::sum);
    }

    void file(DownloadedFile file) {
        files++;
        verifiedFiles += file.digestVerified() ? 1 : 0;
        fileBytes += file.size();
    }

    void missingFile() {
        missingFiles++;
    }

    List<String> organizations() {
        return organizations;
    }

    int users() {
        return users.size();
    }

    int activities() {
        return activities;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    /** Activities by hour of the day in UTC. */
    int[] hours() {
        return hours.clone();
    }

    /** The same by group. */
    Map<ActivityGroup, int[]> groups() {
        return groups;
    }

    /** Activities by person. */
    Map<String, Integer> people() {
        return people;
    }

    /** Watched types that occurred, the gravest first. */
    Map<ActivityType, Sighting> sightings() {
        Map<ActivityType, Sighting> occurred = new LinkedHashMap<>(WATCHED.size());
        for (ActivityType type : WATCHED.keySet()) {
            Optional.ofNullable(sightings.get(type)).ifPresent(sighting -> occurred.put(type, sighting));
        }
        return occurred;
    }

    /** What a watched type may mean. */
    static String meaning(ActivityType type) {
        return WATCHED.getOrDefault(type, "");
    }

    int chats() {
        return chats;
    }

    int deletedChats() {
        return deletedChats;
    }

    int messages() {
        return messages;
    }

    int projects() {
        return projects;
    }

    /** Projects that everybody in the organization can open. */
    int openProjects() {
        return openProjects;
    }

    int sessions() {
        return sessions;
    }

    /** Sessions by product. */
    Map<String, Integer> surfaces() {
        return surfaces;
    }

    int files() {
        return files;
    }

    int verifiedFiles() {
        return verifiedFiles;
    }

    int missingFiles() {
        return missingFiles;
    }

    long fileBytes() {
        return fileBytes;
    }

    /** How often something watched was seen, and the newest time with whoever did it. */
    static final class Sighting {

        private int count;
        private Instant when = Instant.MIN;
        private String who = "-";

        private void add(Instant at, String person) {
            count++;
            if (at.isAfter(when)) {
                when = at;
                who = person;
            }
        }

        int count() {
            return count;
        }

        Instant when() {
            return when;
        }

        String who() {
            return who;
        }
    }
}

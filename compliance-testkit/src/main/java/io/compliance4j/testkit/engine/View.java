package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a key may see of a tenant at an instant: its coverage, the retention of the day, and what users have deleted. */
final class View {
    /** How long activities and session transcripts are kept. */
    static final RetentionPeriod SIX_YEARS = RetentionPeriod.months(72);

    private final Tenant tenant;
    private final TenantKey key;
    private final Instant now;
    private final boolean deletedChatsKeepContent;

    View(Tenant tenant, TenantKey key, Instant now, boolean deletedChatsKeepContent) {
        this.tenant = tenant;
        this.key = key;
        this.now = now;
        this.deletedChatsKeepContent = deletedChatsKeepContent;
    }

    boolean covers(UUID organization) {
        return key.covers(organization);
    }

    Instant sixYearsAgo() {
        return SIX_YEARS.cutOff(now).orElse(Instant.MIN);
    }

    boolean shows(Chat chat) {
        return covers(chat.organization()) && kept(chat.organization(), "chat", chat.updatedAt());
    }

    /** The chat's files, artifacts and message contents are there. */
    boolean showsContentOf(Chat chat) {
        return shows(chat) && (chat.deletedAt() == null || deletedChatsKeepContent);
    }

    boolean showsContentOfChat(String chatId) {
        return tenant.chats().find(chatId).filter(this::showsContentOf).isPresent();
    }

    boolean shows(Project project) {
        return covers(project.organization()) && kept(project.organization(), "project", project.updatedAt());
    }

    boolean showsProject(String projectId) {
        return tenant.projects().find(projectId).filter(this::shows).isPresent();
    }

    /** A file is there as long as a project or one of its chats is, or when it never belonged to any. */
    boolean shows(StoredFile file) {
        String project = file.projectId();
        if (project != null && showsProject(project)) {
            return true;
        }
        return file.places().isEmpty()
                ? project == null
                : file.places().stream().anyMatch(place -> showsContentOfChat(place.chatId()));
    }

    boolean shows(GeneratedFile file) {
        return showsContentOfChat(file.chatId());
    }

    boolean shows(RemoteSession session) {
        return covers(session.organization()) && !session.updatedAt().isBefore(sixYearsAgo());
    }

    /** The creator, unless the account is gone or in no organization this key may read. */
    Optional<User> user(@Nullable String userId) {
        return userId == null
                ? Optional.empty()
                : tenant.users()
                        .find(userId)
                        .filter(user ->
                                user.memberships().stream().anyMatch(membership -> covers(membership.organization())));
    }

    /** The oldest transcript of an organization that is still there. */
    Instant transcriptCutOff(UUID organization) {
        return tenant.transcriptCutOff(organization, now);
    }

    boolean shows(LocalSession session) {
        return covers(session.organization())
                && !session.updatedAt().isBefore(transcriptCutOff(session.organization()));
    }

    /** When the session begins for a reader: at its first call that is still retained. */
    Instant createdAt(LocalSession session) {
        Instant cutOff = transcriptCutOff(session.organization());
        if (!session.createdAt().isBefore(cutOff)) {
            return session.createdAt();
        }
        return session.messages().get().stream()
                .map(LocalSession.LocalMessage::createdAt)
                .filter(time -> !time.isBefore(cutOff))
                .findFirst()
                .orElse(session.updatedAt());
    }

    private boolean kept(UUID organization, String dataType, Instant lastUse) {
        Optional<Organization> owner = tenant.organizations().find(organization.toString());
        if (owner.isEmpty()) {
            return false;
        }
        Map<String, RetentionPeriod> retention = owner.get().retention();
        RetentionPeriod period = retention.containsKey("all") ? retention.get("all") : retention.get(dataType);
        return period == null
                || period.cutOff(now).map(cutOff -> !lastUse.isBefore(cutOff)).orElse(true);
    }
}

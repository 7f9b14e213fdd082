package io.compliance4j.event;

import java.util.Objects;

/**
 * What an {@link Event} is about.
 *
 * <p>An open vocabulary: whoever adds a kind of event makes a value for it with {@link #of}. Immutable, equal by value.
 */
public final class EventKind {

    /** A record of the activity feed. */
    public static final EventKind ACTIVITY = new EventKind("activity");

    /** A turn of a chat. */
    public static final EventKind CHAT_MESSAGE = new EventKind("chat_message");

    /** A chat that its user has deleted. */
    public static final EventKind CHAT_DELETED = new EventKind("chat_deleted");

    /** A turn of a session on a user's machine. */
    public static final EventKind LOCAL_SESSION_MESSAGE = new EventKind("local_session_message");

    /** A turn of a session in the cloud. */
    public static final EventKind REMOTE_SESSION_MESSAGE = new EventKind("remote_session_message");

    /** A turn of a conversation in a claude.ai data export. */
    public static final EventKind EXPORT_MESSAGE = new EventKind("export_message");

    /** A project. */
    public static final EventKind PROJECT = new EventKind("project");

    /** A file or document of a project, as the project lists it. */
    public static final EventKind PROJECT_ATTACHMENT = new EventKind("project_attachment");

    /** Somebody's or a group's access to a project. */
    public static final EventKind PROJECT_COLLABORATOR = new EventKind("project_collaborator");

    /** An organization of the tenant. */
    public static final EventKind ORGANIZATION = new EventKind("organization");

    /** A member of an organization. */
    public static final EventKind USER = new EventKind("user");

    /** A role. */
    public static final EventKind ROLE = new EventKind("role");

    /** A permission of a role. */
    public static final EventKind PERMISSION = new EventKind("permission");

    /** A group. */
    public static final EventKind GROUP = new EventKind("group");

    /** A membership in a group. */
    public static final EventKind GROUP_MEMBER = new EventKind("group_member");

    /** The settings of an organization. */
    public static final EventKind SETTINGS = new EventKind("settings");

    /** An artifact published from Claude Code. */
    public static final EventKind CODE_ARTIFACT = new EventKind("code_artifact");

    /** Something that a detector found. */
    public static final EventKind FINDING = new EventKind("finding");

    private final String value;

    private EventKind(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The kind that is written so. */
    public static EventKind of(String value) {
        return new EventKind(value);
    }

    /** How it is written in {@link Event#toJson()}. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventKind that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}

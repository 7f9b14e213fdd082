package io.compliance4j.collect;

/**
 * What becomes of the traces that collecting leaves in what is collected: each of our calls is itself an activity, {@code
 * compliance_api_accessed}. Ours are those whose request-id this client, or an earlier run under the same checkpoint, was
 * answered with. Calls that others make of this API are always kept, since a stolen key shows nowhere else.
 */
public enum OwnFootprint {
    /** They are delivered like everything else. */
    KEEP,
    /** They are delivered, and the event says so. */
    MARK,
    /** They are left out and counted as filtered. */
    DROP
}

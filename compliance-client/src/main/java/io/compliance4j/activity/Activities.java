package io.compliance4j.activity;

import io.compliance4j.paging.Pages;

/** The activity feed of all organizations that the key reads. Thread-safe. */
public interface Activities {

    /**
     * The activities that {@code query} asks for, newest first unless it says otherwise.
     *
     * <p>Records appear up to a minute after they happened, those of the provider's own access up to two business days, and
     * the service may deliver a record twice. To follow the feed, go {@linkplain io.compliance4j.paging.Page#before()
     * before} the first page of the last walk, or ask for overlapping windows that end a minute ago; tell repeated records
     * by their id. Every call of this API is itself an activity, so a feed that is read is never empty for long.
     *
     * @throws IllegalArgumentException if the service would refuse the query; the message says what to ask instead
     */
    Pages<Activity> list(ActivityQuery query);
}

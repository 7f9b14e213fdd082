package io.compliance4j.internal.collect;

import io.compliance4j.http.Sleeper;
import io.compliance4j.internal.http.Api;

/** What collectors are given of the client that they belong to. */
public record CollectorContext(Api api, Sleeper sleeper, OwnRequests ownRequests) {}

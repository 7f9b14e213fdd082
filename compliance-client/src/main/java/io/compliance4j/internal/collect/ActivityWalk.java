package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.error.PagingException;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.util.Iterator;

/** A walk through a list of activities that asks again for a page that leads nowhere, and not for ever. */
final class ActivityWalk {

    private static final int MOST_TRIES = 3;

    private final Iterator<Page<Activity>> pages;

    ActivityWalk(Pages<Activity> list) {
        this.pages = list.byPage().iterator();
    }

    boolean hasNext() {
        return pages.hasNext();
    }

    /** The next page; after a failure the same one again. */
    Page<Activity> next() {
        for (int attempt = 1; ; attempt++) {
            try {
                return pages.next();
            } catch (PagingException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}

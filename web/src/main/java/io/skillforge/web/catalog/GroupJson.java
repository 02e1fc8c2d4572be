package io.skillforge.web.catalog;

import io.skillforge.catalog.GroupView;

/** A group of the Standard Occupational Classification. */
public record GroupJson(String code, String title) {

    static GroupJson from(GroupView group) {
        return new GroupJson(group.code(), group.title());
    }
}

package io.skillforge.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.skillforge.catalog.store.OccupationGroupStore;
import io.skillforge.catalog.store.OccupationGroupStore.Group;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The groups of occupations as a tree. */
@Stateless
public class OccupationGroupService {

    private static final String ROOT = "";

    @Inject
    OccupationGroupStore store;

    /** The major groups by code, each with what is below it. */
    public List<GroupNodeView> tree() {
        var children = store.list().stream()
                .collect(groupingBy(group -> group.parent() == null ? ROOT : group.parent(), toList()));
        return below(ROOT, children);
    }

    private static List<GroupNodeView> below(String code, Map<String, List<Group>> children) {
        return children.getOrDefault(code, List.of()).stream()
                .map(group -> node(group, below(group.code(), children)))
                .toList();
    }

    private static GroupNodeView node(Group group, List<GroupNodeView> below) {
        int occupations = group.occupations()
                + below.stream().mapToInt(GroupNodeView::occupations).sum();
        return new GroupNodeView(group.code(), group.level(), group.title(), occupations, below);
    }
}

package io.skillforge.catalog;

import java.util.List;

/**
 * A group of the Standard Occupational Classification with the groups below it.
 *
 * @param level major, minor or broad
 * @param occupations how many occupations of the current release are in it
 */
public record GroupNodeView(String code, String level, String title, int occupations, List<GroupNodeView> groups) {}

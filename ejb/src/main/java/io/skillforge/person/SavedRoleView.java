package io.skillforge.person;

import java.time.Instant;

/** An occupation that somebody wants to remember. @param interest 1 to 5 */
public record SavedRoleView(String occupation, String title, int interest, Instant savedAt, Instant updatedAt) {}

package io.skillforge.person;

import java.time.Instant;

/** A person's profile. */
public record ProfileView(ProfileValues values, long rowVersion, Instant updatedAt) {}

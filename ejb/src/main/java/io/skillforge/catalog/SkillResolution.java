package io.skillforge.catalog;

import java.util.List;

public record SkillResolution(String text, SkillCandidate skill, List<SkillCandidate> candidates) {}

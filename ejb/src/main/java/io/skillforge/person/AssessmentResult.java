package io.skillforge.person;

import java.util.UUID;

/** What came of an assessment. @param occupation O*NET code of the one to recommend, or null @param pathway or null */
public record AssessmentResult(Score score, String occupation, UUID pathway) {}

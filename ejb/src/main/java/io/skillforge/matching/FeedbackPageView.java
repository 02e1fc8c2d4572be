package io.skillforge.matching;

import java.util.List;

/** A page of feedback; {@code next} is null on the last one. */
public record FeedbackPageView(List<FeedbackView> items, FeedbackPosition next) {}

package io.skillforge.matching;

/** Which feedback to list, the oldest first. Every criterion can be null. */
public record FeedbackQuery(FeedbackView.Status status, Feedback.Kind kind, FeedbackPosition after, int limit) {}

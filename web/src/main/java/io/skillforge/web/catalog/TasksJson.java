package io.skillforge.web.catalog;

import io.skillforge.catalog.PartView;
import io.skillforge.catalog.TaskView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Tasks of an occupation, core tasks first, then by importance. */
public record TasksJson(String onetCode, String availability, List<TaskJson> items) {

    static TasksJson from(PartView<TaskView> part) {
        return new TasksJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(TaskJson::from).toList());
    }

    /** One of them. Relevance and the parts of frequency are percent of the people of the occupation. */
    public record TaskJson(
            long taskId,
            String statement,
            String type,
            BigDecimal importance,
            BigDecimal relevance,
            List<BigDecimal> frequency,
            LocalDate ratedOn,
            String domainSource) {

        static TaskJson from(TaskView task) {
            return new TaskJson(
                    task.taskId(),
                    task.statement(),
                    task.type(),
                    task.importance(),
                    task.relevance(),
                    task.frequency(),
                    task.ratedOn(),
                    task.domainSource());
        }
    }
}

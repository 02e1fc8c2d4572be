package io.skillforge.batch.run;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.io.Serializable;
import java.util.Properties;

/** Execution 7 of onet-refresh, in one of its steps. */
public final class FakeContext implements JobContext, StepContext {

    public static final long EXECUTION = 7;
    public static final long INSTANCE = 3;

    private final String step;
    private final Properties properties = new Properties();
    private String exitStatus;

    public FakeContext(String step) {
        this.step = step;
        properties.setProperty("location", "/data/release.zip");
        properties.setProperty("dry-run", "false");
        properties.setProperty("force", "false");
        properties.setProperty("reject-threshold", "1");
        properties.setProperty("max-row-delta", "5");
    }

    @Override
    public String getJobName() {
        return "onet-refresh";
    }

    @Override
    public String getStepName() {
        return step;
    }

    @Override
    public long getInstanceId() {
        return INSTANCE;
    }

    @Override
    public long getExecutionId() {
        return EXECUTION;
    }

    @Override
    public long getStepExecutionId() {
        return 1;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public BatchStatus getBatchStatus() {
        return BatchStatus.STARTED;
    }

    @Override
    public String getExitStatus() {
        return exitStatus;
    }

    @Override
    public void setExitStatus(String status) {
        exitStatus = status;
    }

    @Override
    public Object getTransientUserData() {
        return null;
    }

    @Override
    public void setTransientUserData(Object data) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Serializable getPersistentUserData() {
        return null;
    }

    @Override
    public void setPersistentUserData(Serializable data) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Exception getException() {
        return null;
    }

    @Override
    public Metric[] getMetrics() {
        return new Metric[0];
    }
}

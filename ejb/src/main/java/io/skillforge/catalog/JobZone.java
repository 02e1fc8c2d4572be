package io.skillforge.catalog;

/** How much preparation an occupation asks for, with the range of specific vocational preparation (SVP) it stands for. */
public enum JobZone {
    ONE("Little or no preparation", "below 4.0"),
    TWO("Some preparation", "4.0 to below 6.0"),
    THREE("Medium preparation", "6.0 to below 7.0"),
    FOUR("Considerable preparation", "7.0 to below 8.0"),
    FIVE("Extensive preparation", "8.0 and above");

    private final String title;
    private final String svpRange;

    JobZone(String title, String svpRange) {
        this.title = title;
        this.svpRange = svpRange;
    }

    /** The zone of a number from 1 to 5; null for null. */
    public static JobZone of(Integer number) {
        return number == null ? null : values()[number - 1];
    }

    public int number() {
        return ordinal() + 1;
    }

    public String title() {
        return title;
    }

    public String svpRange() {
        return svpRange;
    }
}

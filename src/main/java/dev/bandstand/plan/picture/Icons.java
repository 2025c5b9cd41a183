package dev.bandstand.plan.picture;

import dev.bandstand.plan.Figure;

/** A small drawing for each figure, in lines on a square of 24. */
final class Icons {

    static final String INTERNET = "M7 17.5a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17 8.6a4.5 4.5 0 0 1 .3 8.9z";
    static final String NEIGHBOURS =
            "M12 4.5a7.5 7.5 0 1 0 .01 0zM4.5 12h15M12 4.5c4.5 4.5 4.5 10.5 0 15c-4.5-4.5-4.5-10.5 0-15";

    private Icons() {}

    static String of(Figure figure) {
        return switch (figure) {
            case LOAD_BALANCER -> "M4 12h5M9 12l8-6.5M9 12h9.5M9 12l8 6.5M14 5h4v4M16 9.5l2.5 2.5-2.5 2.5M14 19h4v-4";
            case TASKS -> "M12 4l7 4v8l-7 4-7-4V8zM5 8l7 4 7-4M12 12v8";
            case SCHEDULE -> "M12 4.5a7.5 7.5 0 1 0 .01 0zM12 8v4.5l3 2";
            case INSTANCES -> "M7 7h10v10H7zM10 7V4M14 7V4M10 20v-3M14 20v-3M7 10H4M7 14H4M20 10h-3M20 14h-3";
            case FUNCTION -> "M8 5h2.5l6.5 14M12 10.5L7.5 19";
            case DATABASE -> "M5 7c0-3 14-3 14 0v10c0 3-14 3-14 0zM5 7c0 3 14 3 14 0M5 12c0 3 14 3 14 0";
            case FILE_SYSTEM -> "M4 6.5h6l2 2.5h8v9.5H4zM8 13h8";
            case ENDPOINT -> "M3.5 12H8M16 12h4.5M12 8a4 4 0 1 0 .01 0z";
            case NAT -> "M4 12h10M10.5 8l4 4-4 4M18.5 5v14";
            case CLUSTER -> "M5 5h5.5v5.5H5zM13.5 5H19v5.5h-5.5zM5 13.5h5.5V19H5zM13.5 13.5H19V19h-5.5z";
            case REGISTRY -> "M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4";
            case NAMESPACE -> NEIGHBOURS;
            case TOPIC -> "M4.5 10v4H8l7.5 4V6L8 10zM18 9c1.5 2 1.5 4 0 6";
            case QUEUE -> "M3.5 8.5h4.5v7H3.5zM9.75 8.5h4.5v7h-4.5zM16 8.5h4.5v7H16z";
            case SECRET -> "M7 11h10v8H7zM9 11V8a3 3 0 0 1 6 0v3";
            case KEY -> "M9 5.5a4 4 0 1 0 .01 0zM12 12.3l7 7M16.5 16.8l2.5-2.5";
            case LOG -> "M6 4h9l3 3v13H6zM9 10h6M9 13.5h6M9 17h4";
            case BUCKET -> "M5 6.5h14l-2 12.5H7zM5 6.5c0-2.5 14-2.5 14 0";
            case TABLE -> "M4.5 6h15v12h-15zM4.5 10h15M10 6v12";
            case ALARM -> "M6 17h12l-2-3v-4a4 4 0 0 0-8 0v4zM10.5 19.5h3";
            case DASHBOARD -> "M5 19v-7M9.7 19V6M14.3 19v-5M19 19V9";
            case RULE -> "M13 4l-7 9h5l-1 7 7-9h-5z";
            case CERTIFICATE -> "M12 4a5 5 0 1 0 .01 0zM9 13.5L8 20l4-2 4 2-1-6.5";
            case NAME -> "M4.5 12V5h7l8.5 8.5-7 7zM8.5 9h.01";
            case ROLE -> "M12 4.5a3.5 3.5 0 1 0 .01 0zM5 19.5c0-8.5 14-8.5 14 0z";
            case OTHER -> "M12 5a7 7 0 1 0 .01 0zM9 12h6";
        };
    }

    /** Returns the look of its square: what family it belongs to. */
    static String family(Figure figure) {
        return switch (figure) {
            case LOAD_BALANCER, NAT, ENDPOINT, NAMESPACE, NAME -> "network";
            case TASKS, SCHEDULE, INSTANCES, FUNCTION, CLUSTER, REGISTRY -> "compute";
            case DATABASE, TABLE -> "data";
            case FILE_SYSTEM, BUCKET -> "storage";
            case SECRET, KEY, CERTIFICATE, ROLE -> "security";
            case TOPIC, QUEUE, RULE -> "events";
            case LOG, ALARM, DASHBOARD, OTHER -> "watch";
        };
    }
}

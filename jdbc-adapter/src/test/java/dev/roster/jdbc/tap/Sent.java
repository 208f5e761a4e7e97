package dev.roster.jdbc.tap;

import java.util.List;
import java.util.Map;

/**
 * A statement as it goes to the driver.
 *
 * @param sql its text
 * @param rows what is bound, by the numbers of the parameters from 1 on: once, or for each part of a batch
 */
public record Sent(String sql, List<Map<Integer, Object>> rows) {}

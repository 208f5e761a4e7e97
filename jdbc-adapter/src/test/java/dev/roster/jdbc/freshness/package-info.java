/**
 * How fresh answers about access are where several nodes share a database: after one of them was told that a change is there,
 * the others go by it within the bound, whatever stops meanwhile. What is measured is printed, a line for each test.
 */
package dev.roster.jdbc.freshness;

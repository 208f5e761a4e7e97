/** The four products: each has its rules in a catalog, its look and its sample data. And the menu to choose from. */
package dev.roster.examples.portal.products;

/**
 * What all pages share: the web server, who is there, forms and their faults, the frame around a page, and what protects it
 * all. A room, which is a package of pages, starts with {@link dev.roster.examples.portal.server.Room}.
 */
package dev.roster.examples.portal.server;

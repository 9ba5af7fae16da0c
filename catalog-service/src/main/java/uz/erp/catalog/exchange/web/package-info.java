/** Import and export of products over HTTP. */
@NullMarked
package uz.erp.catalog.exchange.web;

import org.jspecify.annotations.NullMarked;

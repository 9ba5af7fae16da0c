/** Price lists over HTTP. */
@NullMarked
package uz.erp.catalog.price.web;

import org.jspecify.annotations.NullMarked;

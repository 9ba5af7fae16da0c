/** Where a request really comes from; only named proxies are believed. */
@NullMarked
package uz.erp.gateway.origin;

import org.jspecify.annotations.NullMarked;

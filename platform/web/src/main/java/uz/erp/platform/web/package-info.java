/** The conventions every endpoint shares: lists, action answers, entity tags, slashes, JSON. */
@NullMarked
package uz.erp.platform.web;

import org.jspecify.annotations.NullMarked;

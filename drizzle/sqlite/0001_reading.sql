CREATE TABLE `article_pictures` (
	`article_id` integer NOT NULL,
	`picture_id` integer NOT NULL,
	PRIMARY KEY(`article_id`, `picture_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_pictures_picture` ON `article_pictures` (`picture_id`);--> statement-breakpoint
CREATE TABLE `article_tags` (
	`article_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `tag_id`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`,`published_at`) REFERENCES `articles`(`id`,`published_at`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_tags_order` ON `article_tags` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `article_tags_newest` ON `article_tags` (`tag_id`,`published_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`corrected_at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article_id`,`corrected_at`,`id`);--> statement-breakpoint
CREATE TABLE `former_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_slugs_article` ON `former_slugs` (`article_id`);--> statement-breakpoint
CREATE TABLE `issues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`picture_id` integer,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_slug_unique` ON `issues` (`slug`);--> statement-breakpoint
CREATE INDEX `issues_newest` ON `issues` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_picture` ON `issues` (`picture_id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug_unique` ON `series` (`slug`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug_unique` ON `tags` (`slug`);--> statement-breakpoint
CREATE TABLE `__new_article_authors` (
	`article_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`position` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `author_id`),
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`,`published_at`) REFERENCES `articles`(`id`,`published_at`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_article_authors`("article_id", "author_id", "position", "published_at") SELECT "article_id", "author_id", "position", (SELECT "published_at" FROM `articles` WHERE `articles`.`id` = "article_id") FROM `article_authors`;--> statement-breakpoint
DROP TABLE `article_authors`;--> statement-breakpoint
ALTER TABLE `__new_article_authors` RENAME TO `article_authors`;--> statement-breakpoint
CREATE UNIQUE INDEX `article_authors_order` ON `article_authors` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `article_authors_newest` ON `article_authors` (`author_id`,`published_at`,`article_id`);--> statement-breakpoint
ALTER TABLE `articles` ADD `shown_headline` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `issue_id` integer REFERENCES issues(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `articles` ADD `series_id` integer REFERENCES series(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `articles` ADD `part` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `translation_of` integer REFERENCES articles(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `articles` ADD `changed_at` integer;--> statement-breakpoint
CREATE INDEX `articles_issue` ON `articles` (`issue_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_series` ON `articles` (`series_id`,`part`,`id`);--> statement-breakpoint
CREATE INDEX `articles_translations` ON `articles` (`translation_of`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_day` ON `articles` (`id`,`published_at`);--> statement-breakpoint
ALTER TABLE `pictures` ADD `widths` text DEFAULT '[]' NOT NULL;
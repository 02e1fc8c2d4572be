// Shows which release is loaded and whom its data are owed to, on every page that has a place for it.
fetch(new URL('/api/v1/about', document.baseURI))
  .then((answer) => answer.json())
  .then((about) => {
    const release = about.release;
    document.getElementById('release').textContent = release
      ? `SkillForge ${about.version}, release ${release.version} of ${release.source}`
      : `SkillForge ${about.version}; no release is loaded yet`;
    document.getElementById('attribution').textContent = about.attribution ?? '';
  });
